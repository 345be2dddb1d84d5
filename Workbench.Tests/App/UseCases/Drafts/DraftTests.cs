using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Drafts;
using Workbench.App.Hosting.Settings;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Drafts;

public sealed class DraftTests
{
    [Theory, OnBothDatabases]
    public async Task A_draft_is_found_again_replaced_and_taken_away_by_its_own_writer_alone(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var bo = await house.PersonAsync("Bo", Roles.Technician);
        await SaveAsync(house, anna, "Dear Eva");
        await SaveAsync(house, bo, "Bo's own");
        await SaveAsync(house, anna, "Dear Eva, we");

        (await TextsAsync(house, anna)).Should().Equal("Dear Eva, we");
        (await TextsAsync(house, bo)).Should().Equal("Bo's own");
        await SaveAsync(house, anna, "");
        (await TextsAsync(house, anna)).Should().BeEmpty();
        (await TextsAsync(house, bo)).Should().ContainSingle();
    }

    [Theory, OnBothDatabases]
    public async Task Two_windows_at_once_lose_no_save_to_an_error_and_leave_no_audit(
        StorageProvider provider
    )
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        await using var db = house.Look();
        var audited = await db.AuditRows.CountAsync();

        await Steps.AtOnceAsync(
            20,
            async i =>
            {
                await SaveAsync(house, anna, $"Word {i}");
                return i;
            }
        );

        (await TextsAsync(house, anna)).Should().ContainSingle().Which.Should().StartWith("Word");
        (await db.AuditRows.CountAsync()).Should().Be(audited);
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_kept_is_refused_in_a_sentence(StorageProvider provider)
    {
        await using var house = await House.OpenAsync(provider);
        var anna = await house.PersonAsync("Anna", Roles.Technician);
        var save = house.Get<SaveDraft>();

        (await save.RunAsync(anna, 412, "", "Text", default))
            .Refused()
            .Should()
            .Be(RefusalCode.TextMissing);
        (await save.RunAsync(anna, 412, "note", new string('x', 50_001), default))
            .Refused()
            .Should()
            .Be(RefusalCode.TextTooLong);
        (await save.RunAsync(anna, 412, "note", "\uD83D", default))
            .Refused()
            .Should()
            .Be(RefusalCode.TextUnstorable);
        (await TextsAsync(house, anna)).Should().BeEmpty();
    }

    private static async Task SaveAsync(House house, Actor who, string text) =>
        (await house.Get<SaveDraft>().RunAsync(who, 412, "reply", text, default)).Value();

    private static async Task<IEnumerable<string>> TextsAsync(House house, Actor who) =>
        (await house.Get<DraftsQuery>().RunAsync(who, 412, default)).Select(d => d.Text);
}
