using Bunit;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Features.Triage;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Triage;

[Rule("K2")]
[Rule("K3")]
public sealed class TriagePageTests : PageTestContext
{
    [Fact]
    public async Task After_the_oldest_ticket_is_sized_the_next_one_is_shown_at_once()
    {
        await SignInAsync("Anna", Roles.Technician);
        var (first, second) = (await NewAsync("1001"), await NewAsync("1002"));
        var page = RenderPage<TriagePage>();
        CurrentTicket(page).Should().Be(first);
        page.Find(".sum").VisibleText().Should().Be("2 to triage");

        await page.InvokeAsync(() => Keys.PressAsync("1"));

        page.WaitForAssertion(() => CurrentTicket(page).Should().Be(second));
        page.Find("[role=status]").VisibleText().Should().StartWith($"#{first} is in the queue.");
        (await Host.LoadTicketAsync(first)).Size.Should().Be(SizeClass.Small);
    }

    [Fact]
    [Rule("D6")]
    public async Task What_similar_tickets_took_is_said_or_why_not_and_no_size_is_chosen()
    {
        await SignInAsync("Anna", Roles.Technician);
        await AddEarlierAsync(await NewAsync("1001"), count: 3);

        var page = RenderPage<TriagePage>();

        page.WaitForAssertion(() =>
            page.Find("[data-testid=time-advice]")
                .VisibleText()
                .Should()
                .Be(
                    "Too few similar tickets have registered time to say what this one may take: 3 of at least 9."
                )
        );
        page.FindAll(".actions [aria-pressed=true], .actions .main").Should().BeEmpty();
    }

    [Fact]
    public async Task The_waiting_tickets_are_reached_by_the_keys_that_are_listed()
    {
        await SignInAsync("Anna", Roles.Technician);
        var (first, second) = (await NewAsync("1001"), await NewAsync("1002"));

        var page = RenderPage<TriagePage>();

        Keys.Listed.Select(s => s.Keys).Should().Contain("j").And.Contain("k");
        page.FindAll("#triage-list a[data-row]")
            .Select(a => a.GetAttribute("href"))
            .Should()
            .Equal($"triage?ticket={first}", $"triage?ticket={second}");
    }

    [Fact]
    public async Task A_double_click_does_not_size_the_next_one_unseen()
    {
        await SignInAsync("Anna", Roles.Technician);
        var (first, second) = (await NewAsync("1001"), await NewAsync("1002"));
        var page = RenderPage<TriagePage>();

        await page.InvokeAsync(() => Keys.PressAsync("1"));
        page.WaitForAssertion(() => CurrentTicket(page).Should().Be(second));
        await page.InvokeAsync(() => Keys.PressAsync("1"));

        (await Host.LoadTicketAsync(first)).State.Should().Be(TicketState.Queued);
        (await Host.LoadTicketAsync(second)).State.Should().Be(TicketState.New);
        AdvanceOneSecond();
        await page.InvokeAsync(() => Keys.PressAsync("1"));
        (await Host.LoadTicketAsync(second)).State.Should().Be(TicketState.Queued);
    }

    [Fact]
    public async Task An_undone_triage_shows_the_ticket_again()
    {
        await SignInAsync("Anna", Roles.Technician);
        var (first, _) = (await NewAsync("1001"), await NewAsync("1002"));
        var page = RenderPage<TriagePage>();
        await page.Button("1–4 h").ClickAsync(new());

        await page.Find("[data-testid=take-back]").ClickAsync(new());

        page.WaitForAssertion(() => CurrentTicket(page).Should().Be(first));
        (await Host.LoadTicketAsync(first)).State.Should().Be(TicketState.New);
        page.Has("[data-testid=take-back]").Should().BeFalse();
        Address.Should().Be($"triage?ticket={first}");
    }

    [Fact]
    public async Task A_ticket_already_taken_cannot_be_undone_and_the_reason_is_shown()
    {
        await SignInAsync("Anna", Roles.Technician);
        var first = await NewAsync("1001");
        var page = RenderPage<TriagePage>();
        await page.Button("½–1 h").ClickAsync(new());
        var bo = await Host.CreatePersonAsync("Bo", Roles.Technician);
        (await Host.Get<TakeNext>().RunAsync(bo, Guid.NewGuid(), default))
            .Should()
            .Be(new TakeNextOutcome.Started(first));

        await page.Find("[data-testid=take-back]").ClickAsync(new());

        page.AlertText().Should().StartWith("A ticket with status “Started”");
    }

    [Fact]
    public async Task Kind_and_missing_items_are_saved_with_the_size()
    {
        await SignInAsync("Anna", Roles.Technician);
        var first = await NewAsync("1001");
        var page = RenderPage<TriagePage>();

        page.FindAll("input[type=radio]")[0].Change(true);
        page.FindAll("fieldset")[1].QuerySelector("input")!.Change(true);
        await page.Button("½–1 h").ClickAsync(new());

        var ticket = await Host.LoadTicketAsync(first);
        (ticket.Kind, ticket.MissingIntakeItems).Should().Be((TicketKind.Bug, IntakeItems.Steps));
    }

    [Fact]
    public async Task Ticked_tickets_are_summed_against_four_hours()
    {
        await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        await Host.CreateQueuedTicketAsync(customer, SizeClass.Medium, 200);
        await Host.CreateQueuedTicketAsync(customer, size: null);
        var page = RenderPage<TriagePage>();

        page.Find(".others input").Change(true);

        page.Find(".others [aria-live]")
            .VisibleText()
            .Should()
            .Be(
                "Total time: 4 h 20 min if this ticket is ½–1 h, 7 h 20 min if it’s 1–4 h. If the total is over 4 h, the tickets are escalated to sales."
            );
    }

    [Theory]
    [InlineData(Languages.English, "No tickets to triage")]
    [InlineData(Languages.Swedish, "Inga ärenden att bedöma")]
    public async Task An_empty_page_says_so(string language, string words)
    {
        await SignInAsync("Anna", Roles.Technician);

        RenderPage<TriagePage>(language: language)
            .Find(".empty-title")
            .VisibleText()
            .Should()
            .Be(words);
    }

    [Fact]
    public async Task Roles_that_do_not_triage_see_an_explanation()
    {
        await SignInAsync("Maria", Roles.Sales);
        await NewAsync("1001");

        var page = RenderPage<TriagePage>();

        page.Has(".actions").Should().BeFalse();
        Keys.Active.Should().BeEmpty();
    }

    private static int CurrentTicket(IRenderedComponent<TriagePage> page) =>
        int.Parse(
            page.Find("section h2 .muted").VisibleText(),
            System.Globalization.CultureInfo.InvariantCulture
        );

    /// <summary>Adds closed tickets of the same texts.</summary>
    private Task<Outcome<Unit>> AddEarlierAsync(int number, int count) =>
        Host.Get<CommandExecutor>()
            .RunAsync<Outcome<Unit>>(
                new(Actor.Program, "GivenTickets", Roles.Administrator, "many", null),
                async (context, ct) =>
                {
                    var ticket = await context.Db.Tickets.SingleAsync(t => t.Number == number, ct);
                    for (var i = 1; i <= count; i++)
                    {
                        context.Db.Tickets.Add(
                            ticket with
                            {
                                Number = number + i,
                                State = TicketState.Closed,
                                RegisteredMinutes = 30,
                            }
                        );
                    }

                    return Unit.Value;
                },
                default
            );

    private async Task<int> NewAsync(string number)
    {
        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        return await Host.CreateQueuedTicketAsync(
            await Host.CreateCustomerAsync(number),
            size: null
        );
    }
}
