using FluentAssertions;
using Workbench.App.Features.SavedReplies;
using Workbench.App.Features.Tickets.Conversation.Compose;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.SavedReplies;

public sealed class SaveReplyTests
{
    [Theory, OnBothDatabases]
    public async Task A_reply_is_added_changed_and_removed_by_what_was_seen(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var lead = await testHost.CreatePersonAsync("Per", Roles.TeamLead);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var save = testHost.Get<SaveReply>();
        var id = (
            await save.RunAsync(lead, New(), new("Thanks", "Tack {kontakt}!", ""), default)
        ).ShouldSucceed();
        var row = (await testHost.Get<SavedRepliesQuery>().RunAsync(lead, default)).Single();

        (
            await save.RunAsync(
                lead,
                new(id, row.Version, Guid.NewGuid()),
                new("Thanks", "Tack!", "Thank you!"),
                default
            )
        ).ShouldSucceed();
        (
            await save.RunAsync(
                lead,
                new(id, row.Version, Guid.NewGuid()),
                new("Thanks", "Hej!", ""),
                default
            )
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.ConcurrencyConflict);
        (await save.RunAsync(lead, New(), new("thanks", "Hej!", ""), default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.ReplyNameTaken);
        (await save.RunAsync(lead, New(), new("Other", "Hej {kund}!", ""), default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.PlaceholderUnknown);
        (await testHost.Get<ReplyChoicesQuery>().RunAsync(anna, default))
            .Select(r => (r.SwedishText, r.EnglishText))
            .Should()
            .Equal(("Tack!", "Thank you!"));

        (await save.RemoveAsync(lead, new(id, null, Guid.NewGuid()), default)).ShouldSucceed();

        (await testHost.Get<ReplyChoicesQuery>().RunAsync(anna, default)).Should().BeEmpty();
        (await save.RemoveAsync(lead, new(id, null, Guid.NewGuid()), default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotFound);
    }

    private static SavedReplyCommandTarget New() => new(null, null, Guid.NewGuid());
}
