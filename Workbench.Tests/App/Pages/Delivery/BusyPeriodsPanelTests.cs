using Bunit;
using FluentAssertions;
using Workbench.App.Features.Delivery.BusyPeriods;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Delivery;

[Rule("D3")]
public sealed class BusyPeriodsPanelTests : PageTestContext
{
    [Fact]
    public async Task A_team_lead_adds_a_period_and_keeps_typed_text_after_a_refusal()
    {
        await SignInAsync("Per", Roles.TeamLead);
        var panel = await RenderPanelAsync();
        panel.Find(".empty").VisibleText().Should().StartWith("No busy periods");
        await panel.Find("[data-testid=busy-add]").ClickAsync(new());

        await panel.Find("#busy-note").InputAsync("Black Week");
        await SaveAsync(panel);
        panel.AlertText().Should().Be("A date is missing. Choose both the first and the last day.");

        await panel.Find("#busy-from").ChangeAsync("2026-11-30");
        await panel.Find("#busy-to").ChangeAsync("2026-11-23");
        await panel.Find("#busy-extra").InputAsync("some");
        await SaveAsync(panel);
        panel.AlertText().Should().StartWith("The extra days must be a whole number.");

        await panel.Find("#busy-extra").InputAsync("3");
        await SaveAsync(panel);
        panel.AlertText().Should().StartWith("The period starts on 2026-11-30");
        (await RowsAsync()).Should().BeEmpty();

        await panel.Find("#busy-from").ChangeAsync("2026-11-16");
        await SaveAsync(panel);
        (await RowsAsync())
            .Should()
            .ContainSingle()
            .Which.Period.Should()
            .Be(new BusyPeriod(1, new(2026, 11, 16), new(2026, 11, 23), 3, "Black Week"));
    }

    [Fact]
    public async Task The_edit_form_shows_the_current_values()
    {
        await SignInAsync("Per", Roles.TeamLead);
        await AddAsync(Host.Today, 5);
        var panel = await RenderPanelAsync();

        await panel.Button("Edit").ClickAsync(new());
        panel.Find("#busy-note").GetAttribute("value").Should().Be("Black Week");
        panel.Find("#busy-from").GetAttribute("value").Should().Be("2026-11-02");
        await panel.Find("#busy-extra").InputAsync("4");
        await SaveAsync(panel);

        (await RowsAsync()).Single().Period.ExtraDays.Should().Be(4);
    }

    [Fact]
    public async Task A_running_period_can_be_ended_today()
    {
        await SignInAsync("Per", Roles.TeamLead);
        await AddAsync(Host.Today.AddDays(-3), 10);
        var panel = await RenderPanelAsync();
        panel.Find("td.grow").VisibleText().Should().Be("Black Week ongoing");

        await panel.Button("End today").ClickAsync(new());
        panel
            .Find("dialog:has([data-testid=busy-confirm]) p")
            .VisibleText()
            .Should()
            .StartWith("The last day becomes 2026-11-02.");
        await panel.Find("[data-testid=busy-confirm]").ClickAsync(new());

        (await RowsAsync()).Single().Period.To.Should().Be(Host.Today);
    }

    [Fact]
    public async Task A_future_period_is_removed_after_confirmation()
    {
        await SignInAsync("Per", Roles.TeamLead);
        await AddAsync(Host.Today.AddDays(3), 10);
        var panel = await RenderPanelAsync();
        panel
            .FindAll("td.row-actions button")
            .Select(b => b.VisibleText())
            .Should()
            .Equal("Edit", "Remove");

        await panel.Button("Remove").ClickAsync(new());
        (await RowsAsync()).Should().ContainSingle("it was only asked");
        await panel.Find("[data-testid=busy-confirm]").ClickAsync(new());

        (await RowsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_period_changed_by_somebody_else_is_not_overwritten()
    {
        var per = await SignInAsync("Per", Roles.TeamLead);
        await AddAsync(Host.Today, 10);
        var panel = await RenderPanelAsync();
        var row = (await RowsAsync()).Single();
        var input = new BusyPeriodInput(row.Period.From, row.Period.To, 9, "Longer");
        var change = Host.Get<ChangeBusyPeriod>();
        (
            await change.RunAsync(per, new(1, row.Version, Guid.NewGuid()), input, default)
        ).ShouldSucceed();

        await panel.Button("Remove").ClickAsync(new());
        await panel.Find("[data-testid=busy-confirm]").ClickAsync(new());

        panel.AlertText().Should().StartWith("Someone else changed this in the meantime");
        (await RowsAsync()).Single().Period.Note.Should().Be("Longer");
    }

    [Fact]
    public async Task A_save_conflict_shows_both_versions_and_a_second_save_overwrites()
    {
        var per = await SignInAsync("Per", Roles.TeamLead);
        await AddAsync(Host.Today, 10);
        var panel = await RenderPanelAsync();
        var row = (await RowsAsync()).Single();
        await panel.Button("Edit").ClickAsync(new());
        await panel.Find("#busy-note").InputAsync("Mine");
        var input = new BusyPeriodInput(row.Period.From, row.Period.To, 9, "Theirs");
        var change = Host.Get<ChangeBusyPeriod>();
        (
            await change.RunAsync(per, new(1, row.Version, Guid.NewGuid()), input, default)
        ).ShouldSucceed();

        await SaveAsync(panel);

        panel
            .FindAll("[data-testid=conflict-banner] dt")
            .Select(l => l.VisibleText())
            .Should()
            .Equal("Period", "Extra days");
        panel.Find("#busy-note").GetAttribute("value").Should().Be("Mine");
        await SaveAsync(panel);
        (await RowsAsync())
            .Single()
            .Period.Note.Should()
            .Be("Theirs", "the second half of a double click has read nothing");
        Host.Clock.Advance(TimeSpan.FromSeconds(1));
        await SaveAsync(panel);
        (await RowsAsync()).Single().Period.Note.Should().Be("Mine");
    }

    [Theory]
    [InlineData(Roles.Technician)]
    [InlineData(Roles.Sales)]
    public async Task Other_roles_can_only_read(Roles roles)
    {
        await SignInAsync("Anna", roles);
        await AddAsync(Host.Today, 10);

        var panel = await RenderPanelAsync();

        panel.FindAll("tbody tr").Should().ContainSingle();
        panel.Has("button").Should().BeFalse();
    }

    private static Task SaveAsync(IRenderedComponent<BusyPeriodsPanel> panel) =>
        panel.Find("form").SubmitAsync();

    private async Task AddAsync(DateOnly from, int days)
    {
        var input = new BusyPeriodInput(from, from.AddDays(days), 3, "Black Week");
        var add = Host.Get<AddBusyPeriod>();
        (await add.RunAsync(Actor.Program, input, Guid.NewGuid(), default)).ShouldSucceed();
    }

    private async Task<IRenderedComponent<BusyPeriodsPanel>> RenderPanelAsync()
    {
        var rows = await RowsAsync();
        return RenderPage<BusyPeriodsPanel>(p =>
            p.Add(b => b.Periods, rows).Add(b => b.Actor, CurrentActor)
        );
    }

    private Task<IReadOnlyList<BusyPeriodRow>> RowsAsync() =>
        Host.Get<BusyPeriodsQuery>().RunAsync(Actor.Program, default);
}
