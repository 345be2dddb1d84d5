using Bunit;
using FluentAssertions;
using Workbench.App.Features.Absences.Away;
using Workbench.App.Features.Absences.Edit;
using Workbench.App.Features.Absences.HandOver;
using Workbench.App.Features.Absences.Overview;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Absences;

[Rule("D7")]
public sealed class AbsencesPageTests : PageTestContext
{
    [Fact]
    public async Task A_person_enters_own_days_and_sees_them_in_the_calendar_and_the_list()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var page = RenderPage<AbsencesPage>();
        page.Find(".empty").VisibleText().Should().StartWith("Nobody is away");
        await page.Find("[data-testid=absence-add]").ClickAsync(new());
        page.FindAll("#absence-person").Should().BeEmpty("only team leads choose the person");

        await page.Find("dialog form").SubmitAsync();
        page.AlertText().Should().StartWith("The first day is missing.");

        await page.Find("#absence-from").ChangeAsync("2026-11-04");
        await page.Find("#absence-to").ChangeAsync("2026-11-03");
        await page.Find("dialog form").SubmitAsync();
        page.AlertText().Should().StartWith("The period starts on 2026-11-04");

        await page.Find("#absence-to").ChangeAsync("2026-11-05");
        await page.Find("dialog form").SubmitAsync();

        page.WaitForAssertion(() =>
            page.FindAll($"tr[data-person='{anna.Id}'] td.away").Should().HaveCount(2)
        );
        page.Find("tr[data-absence]").VisibleText().Should().Contain("Anna").And.Contain("Whole");
    }

    [Fact]
    public async Task Days_that_are_taken_are_refused_and_the_input_is_kept()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        await AddAsync(anna, 1, 3);
        var page = RenderPage<AbsencesPage>();
        await page.Find("[data-testid=absence-add]").ClickAsync(new());
        await page.Find("#absence-from").ChangeAsync("2026-11-05");

        await page.Find("dialog form").SubmitAsync();

        page.AlertText().Should().StartWith("There is already an absence on these days");
        page.Find("#absence-from").GetAttribute("value").Should().Be("2026-11-05");
    }

    [Fact]
    public async Task An_absence_is_cancelled_after_confirmation_and_stays_in_the_list()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        await AddAsync(anna, 1, 1);
        var page = RenderPage<AbsencesPage>();

        await page.Button("Cancel absence").ClickAsync(new());
        await page.Find("[data-testid=absence-cancel]").ClickAsync(new());

        page.WaitForAssertion(() =>
            page.Find("tr.cancelled").VisibleText().Should().Contain("Cancelled")
        );
        page.FindAll("td.away").Should().BeEmpty();
    }

    [Fact]
    public async Task Nobody_changes_the_days_of_another()
    {
        var anna = await Host.CreatePersonAsync("Anna", Roles.Technician);
        await AddAsync(anna, 1, 1);
        await SignInAsync("Bo", Roles.Technician);

        var page = RenderPage<AbsencesPage>();

        page.FindAll("tr[data-absence] button").Should().BeEmpty();
    }

    [Fact]
    [Rule("K11")]
    public async Task A_team_lead_moves_the_tickets_of_somebody_who_is_away_and_takes_it_back()
    {
        var anna = await Host.CreatePersonAsync("Anna", Roles.Technician);
        var bo = await Host.CreatePersonAsync("Bo", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync());
        await AddAsync(anna, 0, 3);
        await SignInAsync("Per", Roles.TeamLead);
        var page = RenderPage<HandOverPage>(p => p.Add(x => x.PersonId, anna.Id));
        page.Find($"tr[data-ticket='{number}'] td.effect")
            .VisibleText()
            .Should()
            .StartWith("Bo gets it. Started tickets then: 1");
        page.Find("#hand-over-reason").GetAttribute("value").Should().StartWith("Anna is away");

        await page.Find("form").SubmitAsync();

        page.Find("[data-testid=hand-over-report]")
            .VisibleText()
            .Should()
            .Contain("Tickets moved: 1 of 1")
            .And.Contain("Handed over to Bo");
        (await Host.LoadTicketAsync(number)).TechnicianId.Should().Be(bo.Id);

        await page.Find("[data-testid=hand-over-undo]").ClickAsync(new());

        (await Host.LoadTicketAsync(number)).TechnicianId.Should().Be(anna.Id);
        page.Find("[data-testid=hand-over-report]")
            .VisibleText()
            .Should()
            .Contain("Handed over to Anna");
    }

    [Fact]
    [Rule("K11")]
    public async Task A_released_ticket_returns_to_its_place_as_previewed()
    {
        var anna = await Host.CreatePersonAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync());
        await SignInAsync("Per", Roles.TeamLead);
        var page = RenderPage<HandOverPage>(p => p.Add(x => x.PersonId, anna.Id));
        await page.Find("[data-testid=release-all]").ClickAsync(new());
        page.Find("td.effect").VisibleText().Should().Be("Returns to its place in the queue: 1");
        await page.Find("#hand-over-reason").InputAsync("");
        await page.Find("form").SubmitAsync();
        page.AlertText().Should().StartWith("The reason is missing.");
        await page.Find("#hand-over-reason").InputAsync("Ill");

        await page.Find("form").SubmitAsync();

        (await Host.LoadTicketAsync(number)).State.Should().Be(TicketState.Queued);
        page.FindAll("[data-testid=hand-over-undo]").Should().BeEmpty();
        page.Find(".empty").VisibleText().Should().StartWith("Anna has no tickets in hand");
    }

    [Fact]
    public async Task Team_leads_see_the_tickets_of_those_who_are_away_and_the_person_a_banner()
    {
        var anna = await Host.CreatePersonAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync());
        await AddAsync(anna, 0, 3);
        await SignInAsync("Per", Roles.TeamLead);
        var panel = RenderPage<AbsenceNotices>();
        panel
            .Find("[data-testid=away-tickets]")
            .VisibleText()
            .Should()
            .Contain($"{number}")
            .And.Contain("Away until 4 Nov");

        SignIn(anna);
        RenderPage<AbsenceNotices>().FindAll("section").Should().BeEmpty();
        RenderPage<AbsenceNotices>()
            .Find("[data-testid=own-absence]")
            .VisibleText()
            .Should()
            .StartWith("Away until 4 Nov");
    }

    private async Task AddAsync(Actor person, int start, int count)
    {
        var from = Host.Today.AddDays(start);
        (
            await Host.Get<AddAbsence>()
                .RunAsync(
                    person,
                    person.Id,
                    new(from, from.AddDays(count - 1), DayPart.WholeDay, "Trip"),
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();
    }
}
