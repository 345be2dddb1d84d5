using Bunit;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Shell.Components;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Tickets.Time;

[Rule("K10")]
public sealed class TimeFormTests : PageTestContext
{
    private const string HowLong = "#time-how-long";
    private const string Note = "#time-note";
    private const string Date = "#time-date";

    [Theory]
    [InlineData("an hour")]
    [InlineData("")]
    [InlineData("1:75")]
    public async Task Invalid_time_is_reported_and_stays_as_typed(string typed)
    {
        var (form, number) = await StartedFormAsync();
        Type(form, typed, "Called the shop");

        await form.Find("form").SubmitAsync();

        form.AlertText()
            .Should()
            .Be("The time wasn’t understood. Write it as 1:30, 1.5, 90m or 1 h 30.");
        Value(form, HowLong).Should().Be(typed);
        Value(form, Note).Should().Be("Called the shop");
        form.Find(HowLong).GetAttribute("aria-invalid").Should().Be("true");
        (await Host.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(0);
    }

    [Fact]
    public async Task After_registration_the_form_is_cleared_and_a_confirmation_shown()
    {
        var (form, number) = await StartedFormAsync();
        Type(form, "1,5", "Called the shop");
        form.Find("#time-activity").Change("Advice");

        await form.Find("form").SubmitAsync();

        form.AlertText().Should().BeNull();
        Value(form, HowLong).Should().BeEmpty();
        Value(form, Note).Should().BeEmpty();
        Snackbars
            .Should()
            .Equal(
                ("1 h 30 min registered, 1 h 30 min drawn from service hours.", Severity.Success)
            );
        await using var db = Host.CreateDbContext();
        (await db.TimeEntries.SingleAsync())
            .Should()
            .Match<TimeEntry>(e =>
                e.TicketNumber == number
                && e.Minutes == 90
                && e.Note == "Called the shop"
                && e.Activity == Activity.Advice
                && e.WorkedOn == Host.Today
            );
    }

    [Fact]
    [Rule("A9")]
    public async Task Uncovered_time_is_registered_with_a_warning()
    {
        var (form, _) = await StartedFormAsync(hours: 1);
        Type(form, "90m");

        await form.Find("form").SubmitAsync();

        Snackbars
            .Should()
            .Equal(("1 h 30 min registered, 30 min of it uncovered.", Severity.Warning));
    }

    [Fact]
    public async Task A_refusal_is_shown_and_typed_text_stays()
    {
        var (form, number) = await StartedFormAsync();
        Type(form, "30m", "Called the shop");
        form.Find(Date).Change("2026-11-03");

        await form.Find("form").SubmitAsync();

        form.AlertText()
            .Should()
            .StartWith(
                "The work date isn’t allowed. Choose a day between 2026-11-02 and 2026-11-02."
            );
        Value(form, HowLong).Should().Be("30m");
        Value(form, Note).Should().Be("Called the shop");

        form.Find(Date).Change("2026-11-02");
        await form.Find("form").SubmitAsync();

        form.AlertText().Should().BeNull();
        (await Host.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(30);
    }

    [Fact]
    public async Task Without_a_date_it_asks_for_one()
    {
        var (form, _) = await StartedFormAsync();
        Type(form, "30m");
        form.Find(Date).Change("");

        await form.Find("form").SubmitAsync();

        form.AlertText()
            .Should()
            .Be("The date is missing or invalid. Choose the day the work was done.");
        Value(form, HowLong).Should().Be("30m");
    }

    [Fact]
    [Rule("K4")]
    public async Task On_somebody_elses_ticket_it_names_the_ticket_and_whom_to_ask()
    {
        var anna = await Host.CreatePersonAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync());
        await SignInAsync("Bo", Roles.Technician);
        var form = await FormAsync(number);
        Type(form, "30m");

        await form.Find("form").SubmitAsync();

        form.AlertText()
            .Should()
            .Be(
                $"Ticket {number} belongs to someone else. Ask its technician or a team lead to hand it over."
            );
    }

    [Theory]
    [InlineData(TicketKind.Bug, "Troubleshooting")]
    [InlineData(TicketKind.Change, "Development")]
    [InlineData(TicketKind.Question, "Advice")]
    public async Task The_kind_of_ticket_suggests_the_activity_and_the_day_is_today(
        TicketKind kind,
        string activity
    )
    {
        var (form, _) = await StartedFormAsync(kind: kind);

        Value(form, "#time-activity").Should().Be(activity);
        Value(form, Date).Should().Be("2026-11-02");
    }

    [Theory]
    [Rule("F4")]
    [InlineData(10, "1,5", "1 h 30 min: 1 h 30 min from Included hours (2026-03-01).")]
    [InlineData(1, "90m", "1 h 30 min: 1 h from Included hours (2026-03-01), 30 min uncovered.")]
    [InlineData(10, "5h", "5 h: 4 h from Included hours (2026-03-01), 1 h uncovered.")]
    [InlineData(10, "soon", "The time wasn’t understood. Write it as 1:30")]
    public async Task The_parsed_time_and_its_draw_are_previewed(
        int hours,
        string typed,
        string expected
    )
    {
        var (form, number) = await StartedFormAsync(hours);

        await TypeAsync(form, typed);

        form.WaitForAssertion(() =>
            form.Find("#time-hint").VisibleText().Should().StartWith(expected.Trim())
        );
        (await Host.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(0);
    }

    [Fact]
    [Rule("F4")]
    public async Task The_preview_is_calculated_again_when_the_ticket_is_read_again()
    {
        var (form, number) = await StartedFormAsync(hours: 2);
        await TypeAsync(form, "90m");
        form.WaitForAssertion(() =>
            form.Find("#time-hint").VisibleText().Should().NotContain("uncovered")
        );
        (
            await Host.Get<RegisterTime>()
                .RunAsync(
                    CurrentActor,
                    number,
                    new(60, Host.Today, Activity.Development, ""),
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();

        var ticket = await Host.LoadTicketAsync(number);
        form.Render(p => p.Add(f => f.Ticket, ticket));

        form.WaitForAssertion(() =>
            form.Find("#time-hint")
                .VisibleText()
                .Should()
                .Be("1 h 30 min: 1 h from Included hours (2026-03-01), 30 min uncovered.")
        );
    }

    [Fact]
    public async Task Typed_text_is_restored_until_it_is_registered()
    {
        var (form, number) = await StartedFormAsync();
        form.Find(Note).Input("Called the shop");
        await TypeAsync(form, "45m");
        await DisposeComponentsAsync();

        form = await FormAsync(number);
        form.WaitForAssertion(() => Value(form, HowLong).Should().Be("45m"));
        Value(form, Note).Should().Be("Called the shop");
        await form.Find("form").SubmitAsync();

        form = await FormAsync(number);
        Value(form, HowLong).Should().BeEmpty();
        (await Host.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(45);
    }

    [Theory]
    [InlineData("reading-hours", 60)]
    [InlineData("reading-minutes", 1)]
    public async Task A_number_without_a_unit_is_registered_once_its_reading_is_chosen(
        string reading,
        int minutes
    )
    {
        var (form, number) = await StartedFormAsync();
        Type(form, "1");
        await form.Find("form").SubmitAsync();
        form.AlertText().Should().Be("1 h or 1 min? Press h for hours or m for minutes.");
        (await Host.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(0);

        var choosing = form.Find($"[data-testid={reading}]").ClickAsync(new());
        Host.Clock.Advance(TimeSpan.FromMilliseconds(400));
        await choosing;
        await form.Find("form").SubmitAsync();

        (await Host.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(minutes);
    }

    [Fact]
    public async Task Long_time_is_asked_about_once()
    {
        var (form, number) = await StartedFormAsync();
        Type(form, "3h");
        await form.Find("form").SubmitAsync();
        form.AlertText()
            .Should()
            .Be(
                "3 h is more than twice the planned time, which is 1 h. If it’s right, choose “Register time” again."
            );
        (await Host.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(0);

        Type(form, "2h 30");
        form.AlertText().Should().BeNull("the question was about other time");
        await form.Find("form").SubmitAsync();
        form.AlertText().Should().StartWith("2 h 30 min is more than twice");
        await form.Find("form").SubmitAsync();

        form.AlertText().Should().BeNull();
        (await Host.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(150);
    }

    [Fact]
    public async Task The_second_Enter_of_a_double_press_is_no_error()
    {
        var (form, number) = await StartedFormAsync();
        Type(form, "45m");

        await form.Find("form").SubmitAsync();
        await form.Find("form").SubmitAsync();

        form.AlertText().Should().BeNull();
        (await Host.LoadTicketAsync(number)).RegisteredMinutes.Should().Be(45);
    }

    [Fact]
    [Rule("T3")]
    public async Task The_day_follows_the_clock_over_midnight_while_nothing_is_typed()
    {
        var (form, _) = await StartedFormAsync();
        form.Has("[data-testid=time-not-today]").Should().BeFalse();

        Host.Clock.Advance(TimeSpan.FromDays(1));
        form.Render();

        Value(form, Date).Should().Be("2026-11-03");
        form.Has("[data-testid=time-not-today]").Should().BeFalse();
    }

    [Fact]
    [Rule("T3")]
    public async Task Time_typed_before_midnight_keeps_its_day_which_is_named()
    {
        var (form, _) = await StartedFormAsync();
        await TypeAsync(form, "45m");

        Host.Clock.Advance(TimeSpan.FromDays(1));
        form.Render();

        Value(form, Date).Should().Be("2026-11-02");
        form.Find("[data-testid=time-not-today]")
            .VisibleText()
            .Should()
            .Be("This is 2026-11-02, not today.");
    }

    [Fact]
    public async Task The_way_out_of_a_refusal_is_offered_beside_the_preview()
    {
        var (_, number) = await StartedFormAsync();
        var older = await Host.CreateQueuedTicketAsync(
            (await Host.LoadTicketAsync(number)).CustomerId
        );
        var ticket = await Host.LoadTicketAsync(older);
        var form = RenderPage<TimeForm>(p =>
            p.Add(f => f.Ticket, ticket)
                .Add(f => f.Actor, CurrentActor)
                .AddCascadingValue<IRefusalRemedies>(new TicketLinks(number))
        );

        Type(form, "30m", "");
        Host.Clock.Advance(TimeSpan.FromMilliseconds(400));

        form.WaitForAssertion(() =>
            form.Find("[data-testid=remedy]").GetAttribute("href").Should().Be($"tickets/{number}")
        );
    }

    private sealed class TicketLinks(int number) : IRefusalRemedies
    {
        public RefusalRemedy? For(Refusal refusal) =>
            RefusalRemedy.Link($"{refusal.Code}", $"tickets/{number}");
    }

    private async Task<(IRenderedComponent<TimeForm> Form, int Number)> StartedFormAsync(
        int hours = 10,
        TicketKind kind = TicketKind.Change
    )
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(
            anna,
            await Host.CreateCustomerAsync("1001", hours),
            kind: kind
        );
        return (await FormAsync(number), number);
    }

    private async Task<IRenderedComponent<TimeForm>> FormAsync(int number)
    {
        var ticket = await Host.LoadTicketAsync(number);
        return RenderPage<TimeForm>(p =>
            p.Add(f => f.Ticket, ticket).Add(f => f.Actor, CurrentActor)
        );
    }

    private async Task TypeAsync(IRenderedComponent<TimeForm> form, string time)
    {
        var typing = form.Find(HowLong).InputAsync(new() { Value = time });
        Host.Clock.Advance(TimeSpan.FromMilliseconds(400));
        await typing;
    }

    private static void Type(IRenderedComponent<TimeForm> form, string time, string note = "")
    {
        form.Find(HowLong).Input(time);
        form.Find(Note).Input(note);
    }

    private static string? Value(IRenderedComponent<TimeForm> form, string field) =>
        form.Find(field).GetAttribute("value") ?? "";
}
