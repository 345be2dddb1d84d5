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
        var part = await RenderPanelAsync();
        part.Find(".empty").VisibleText().Should().StartWith("No busy periods");
        await part.Find("[data-testid=busy-add]").ClickAsync(new());

        await part.Find("#busy-note").InputAsync("Black Week");
        await SaveAsync(part);
        part.AlertText().Should().Be("A date is missing. Choose both the first and the last day.");

        await part.Find("#busy-from").ChangeAsync("2026-11-30");
        await part.Find("#busy-to").ChangeAsync("2026-11-23");
        await part.Find("#busy-extra").InputAsync("some");
        await SaveAsync(part);
        part.AlertText().Should().StartWith("The extra days must be a whole number.");

        await part.Find("#busy-extra").InputAsync("3");
        await SaveAsync(part);
        part.AlertText().Should().StartWith("The period starts on 2026-11-30");
        (await RowsAsync()).Should().BeEmpty();

        await part.Find("#busy-from").ChangeAsync("2026-11-16");
        await SaveAsync(part);
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
        var part = await RenderPanelAsync();

        await part.Button("Edit").ClickAsync(new());
        part.Find("#busy-note").GetAttribute("value").Should().Be("Black Week");
        part.Find("#busy-from").GetAttribute("value").Should().Be("2026-11-02");
        await part.Find("#busy-extra").InputAsync("4");
        await SaveAsync(part);

        (await RowsAsync()).Single().Period.ExtraDays.Should().Be(4);
    }

    [Fact]
    public async Task A_running_period_can_be_ended_today()
    {
        await SignInAsync("Per", Roles.TeamLead);
        await AddAsync(Host.Today.AddDays(-3), 10);
        var part = await RenderPanelAsync();
        part.Find("td.grow").VisibleText().Should().Be("Black Week now");

        await part.Button("End today").ClickAsync(new());
        part.Find("dialog:has([data-testid=busy-confirm]) p")
            .VisibleText()
            .Should()
            .StartWith("The last day becomes 2026-11-02.");
        await part.Find("[data-testid=busy-confirm]").ClickAsync(new());

        (await RowsAsync()).Single().Period.To.Should().Be(Host.Today);
    }

    [Fact]
    public async Task A_future_period_is_removed_after_confirmation()
    {
        await SignInAsync("Per", Roles.TeamLead);
        await AddAsync(Host.Today.AddDays(3), 10);
        var part = await RenderPanelAsync();
        part.FindAll("td.act button").Select(b => b.VisibleText()).Should().Equal("Edit", "Remove");

        await part.Button("Remove").ClickAsync(new());
        (await RowsAsync()).Should().ContainSingle("it was only asked");
        await part.Find("[data-testid=busy-confirm]").ClickAsync(new());

        (await RowsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_period_changed_by_somebody_else_is_not_overwritten()
    {
        var per = await SignInAsync("Per", Roles.TeamLead);
        await AddAsync(Host.Today, 10);
        var part = await RenderPanelAsync();
        var row = (await RowsAsync()).Single();
        var input = new BusyPeriodInput(row.Period.From, row.Period.To, 9, "Longer");
        var change = Host.Get<ChangeBusyPeriod>();
        (
            await change.RunAsync(per, new(1, row.Version, Guid.NewGuid()), input, default)
        ).ShouldSucceed();

        await part.Button("Remove").ClickAsync(new());
        await part.Find("[data-testid=busy-confirm]").ClickAsync(new());

        part.AlertText().Should().StartWith("Someone else changed this in the meantime");
        (await RowsAsync()).Single().Period.Note.Should().Be("Longer");
    }

    [Fact]
    public async Task A_save_conflict_shows_both_versions_and_a_second_save_overwrites()
    {
        var per = await SignInAsync("Per", Roles.TeamLead);
        await AddAsync(Host.Today, 10);
        var part = await RenderPanelAsync();
        var row = (await RowsAsync()).Single();
        await part.Button("Edit").ClickAsync(new());
        await part.Find("#busy-note").InputAsync("Mine");
        var input = new BusyPeriodInput(row.Period.From, row.Period.To, 9, "Theirs");
        var change = Host.Get<ChangeBusyPeriod>();
        (
            await change.RunAsync(per, new(1, row.Version, Guid.NewGuid()), input, default)
        ).ShouldSucceed();

        await SaveAsync(part);

        part.FindAll("[data-testid=conflict-banner] dt")
            .Select(l => l.VisibleText())
            .Should()
            .Equal("Period", "Extra days");
        part.Find("#busy-note").GetAttribute("value").Should().Be("Mine");
        await SaveAsync(part);
        (await RowsAsync())
            .Single()
            .Period.Note.Should()
            .Be("Theirs", "the second half of a double click has read nothing");
        Host.Clock.Advance(TimeSpan.FromSeconds(1));
        await SaveAsync(part);
        (await RowsAsync()).Single().Period.Note.Should().Be("Mine");
    }

    [Theory]
    [InlineData(Roles.Technician)]
    [InlineData(Roles.Sales)]
    public async Task Other_roles_can_only_read(Roles roles)
    {
        await SignInAsync("Anna", roles);
        await AddAsync(Host.Today, 10);

        var part = await RenderPanelAsync();

        part.FindAll("tbody tr").Should().ContainSingle();
        part.Has("button").Should().BeFalse();
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
