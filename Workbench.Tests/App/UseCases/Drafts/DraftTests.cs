using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Drafts;
using Workbench.App.Features.Tickets.Conversation.Messages;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Drafts;

public sealed class DraftTests
{
    [Theory, OnBothDatabases]
    public async Task A_draft_is_read_replaced_and_deleted_only_by_its_author(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Technician);
        await SaveAsync(testHost, anna, "Dear Eva");
        await SaveAsync(testHost, bo, "Bo's own");
        await SaveAsync(testHost, anna, "Dear Eva, we");

        (await TextsAsync(testHost, anna)).Should().Equal("Dear Eva, we");
        (await TextsAsync(testHost, bo)).Should().Equal("Bo's own");
        await SaveAsync(testHost, anna, "");
        (await TextsAsync(testHost, anna)).Should().BeEmpty();
        (await TextsAsync(testHost, bo)).Should().ContainSingle();
    }

    [Theory, OnBothDatabases]
    public async Task Concurrent_saves_of_two_windows_succeed_and_leave_no_audit(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        await using var db = testHost.CreateDbContext();
        var audited = await db.AuditRows.CountAsync();

        await TestHostActions.RunConcurrentlyAsync(
            20,
            async i =>
            {
                await SaveAsync(testHost, anna, $"Word {i}");
                return i;
            }
        );

        (await TextsAsync(testHost, anna))
            .Should()
            .ContainSingle()
            .Which.Should()
            .StartWith("Word");
        (await db.AuditRows.CountAsync()).Should().Be(audited);
    }

    [Theory, OnBothDatabases]
    public async Task An_invalid_draft_is_refused(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var save = testHost.Get<SaveDraft>();

        (await save.RunAsync(anna, 412, "", "Text", null, default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TextMissing);
        (await save.RunAsync(anna, 412, "note", new string('x', 50_001), null, default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TextTooLong);
        (await save.RunAsync(anna, 412, "note", "\uD83D", null, default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.TextUnstorable);
        (await TextsAsync(testHost, anna)).Should().BeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task A_draft_that_was_sent_is_not_saved_again(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync()
        );
        var (save, operation) = (testHost.Get<SaveDraft>(), Guid.NewGuid());
        (await save.RunAsync(anna, 412, "reply", "Called.", operation, default)).ShouldSucceed();
        (
            await testHost
                .Get<AddNote>()
                .RunAsync(anna, new(number, null, operation), "Called.", default)
        ).ShouldSucceed();

        (await save.RunAsync(anna, 412, "reply", "", operation, default)).ShouldSucceed();
        (await save.RunAsync(anna, 412, "reply", "Called.", operation, default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.DraftAlreadySent);

        (await TextsAsync(testHost, anna)).Should().BeEmpty();
    }

    private static async Task SaveAsync(TestHost testHost, Actor who, string text) =>
        (
            await testHost.Get<SaveDraft>().RunAsync(who, 412, "reply", text, null, default)
        ).ShouldSucceed();

    private static async Task<IEnumerable<string>> TextsAsync(TestHost testHost, Actor who) =>
        (await testHost.Get<DraftsQuery>().RunAsync(who, 412, default)).Select(d => d.Text);
}
