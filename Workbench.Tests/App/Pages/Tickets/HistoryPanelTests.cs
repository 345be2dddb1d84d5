using Bunit;
using FluentAssertions;
using Workbench.App.Commands;
using Workbench.App.Features.Queue.Prioritization;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Features.Tickets.Actions.Merge;
using Workbench.App.Features.Tickets.Actions.Planning;
using Workbench.App.Features.Tickets.Actions.Reassignment;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Features.Tickets.History;
using Workbench.App.Features.Tickets.Time.Correction;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Pages.Tickets;

/// <summary>Tests that a ticket's history names each change, including those that keep the state.</summary>
[Rule("K4")]
public sealed class HistoryPanelTests : PageTestContext
{
    [Fact]
    public async Task A_change_within_a_state_shows_its_kind()
    {
        var lena = await SignInAsync("Lena", Roles.TeamLead | Roles.Technician);
        var jonas = await Host.CreatePersonAsync("Jonas", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        var number = await Host.CreateQueuedTicketAsync(customer, SizeClass.Medium);
        await DoAsync(target =>
            Host.Get<MoveToFront>().RunAsync(lena, target, "Promised for Friday", default)
        );
        await DoAsync(target => Host.Get<MoveToFront>().UndoAsync(lena, target, default));
        AdvanceOneSecond();
        await Host.TakeNextAsync(lena);
        await DoAsync(target =>
            Host.Get<ReestimateTicket>().RunAsync(lena, target, SizeClass.Medium, 120, default)
        );
        await DoAsync(target =>
            Host.Get<ApproveFinish>().RunAsync(lena, target, "Nearly there", default)
        );
        await DoAsync(target =>
            Host.Get<HandOver>().RunAsync(lena, target, jonas.Id, "Knows the shop", default)
        );

        (await GetHistoryTextsAsync(number))
            .Should()
            .Equal(
                "New",
                "New → In the queue: Nothing to do with the others",
                "Moved to the front of the queue: Promised for Friday",
                "Moved back to its original place in the queue",
                "In the queue → Started",
                "Planned time changed: 4 h → 2 h",
                "Approved to take more than 4 h: Nearly there",
                "Handed over: Knows the shop"
            );

        async Task DoAsync<T>(Func<TicketCommandTarget, Task<Outcome<T>>> act)
        {
            AdvanceOneSecond();
            (await act(new(number, null, Guid.NewGuid()))).ShouldSucceed();
        }
    }

    [Fact]
    [Rule("K7")]
    public async Task Corrected_time_shows_whose_it_is_who_corrected_it_and_both_values()
    {
        var anna = await Host.CreatePersonAsync("Anna", Roles.Technician);
        var lena = await SignInAsync("Lena", Roles.TeamLead);
        var customer = await Host.CreateCustomerAsync();
        var number = await Host.CreateStartedTicketAsync(anna, customer);
        await Host.RegisterTimeAsync(anna, number, 180);
        AdvanceOneSecond();
        (
            await Host.Get<CorrectTime>()
                .RunAsync(
                    lena,
                    new(number, null, Guid.NewGuid()),
                    new(1, new(120, Host.Today), "Typed wrong"),
                    default
                )
        ).ShouldSucceed();

        var view = (await Host.Get<TicketQuery>().RunAsync(lena, number, default))!;

        (HistoryText.Create(view.HistoryLines[^1]), view.HistoryLines[^1].ActorName)
            .Should()
            .Be(
                (
                    "Time of Anna corrected from 3 h Fix on 2026-11-02 to 2 h Fix on 2026-11-02: Typed wrong",
                    "Lena"
                )
            );
        view.TimeEntries.Select(t => (t.Entry.Minutes, t.Author.Name, t.IsByAnother))
            .Should()
            .Equal((180, "Anna", false), (-180, "Lena", true), (120, "Lena", true));
    }

    [Fact]
    [Rule("K7")]
    public async Task Time_given_to_another_person_shows_both_people_and_who_gave_it()
    {
        var anna = await Host.CreatePersonAsync("Anna", Roles.Technician);
        var bo = await Host.CreatePersonAsync("Bo", Roles.Technician);
        var lena = await SignInAsync("Lena", Roles.TeamLead);
        var number = await Host.CreateStartedTicketAsync(anna, await Host.CreateCustomerAsync());
        await Host.RegisterTimeAsync(anna, number, 60);
        AdvanceOneSecond();
        (
            await Host.Get<CorrectTime>()
                .RunAsync(
                    lena,
                    new(number, null, Guid.NewGuid()),
                    new(1, new(30, Host.Today) { TechnicianId = bo.Id }, "Bo did it"),
                    default
                )
        ).ShouldSucceed();

        var view = (await Host.Get<TicketQuery>().RunAsync(lena, number, default))!;

        (HistoryText.Create(view.HistoryLines[^1]), view.HistoryLines[^1].ActorName)
            .Should()
            .Be(
                (
                    "Time of Anna, 1 h Fix on 2026-11-02, given to Bo as 30 min Fix on 2026-11-02: Bo did it",
                    "Lena"
                )
            );
        view.TimeEntries.Select(t => (t.Technician, t.Author.Name))
            .Should()
            .Equal(("Anna", "Anna"), ("Anna", "Lena"), ("Bo", "Lena"));
    }

    [Fact]
    [Rule("B1")]
    public async Task Bug_class_changes_are_part_of_the_history()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var number = await Host.CreateStartedTicketAsync(
            anna,
            await Host.CreateCustomerAsync(),
            kind: TicketKind.Bug
        );
        AdvanceOneSecond();
        await Host.ClassifyAsync(anna, number, BugClass.Misconfiguration);
        AdvanceOneSecond();
        await Host.ClassifyAsync(anna, number, BugClass.Modification);

        (await GetHistoryTextsAsync(number))
            .TakeLast(2)
            .Should()
            .SatisfyRespectively(
                first => first.Should().StartWith("Classified as "),
                second => second.Should().StartWith("Class changed to ")
            );
    }

    [Fact]
    [Rule("K8")]
    public async Task An_action_on_another_ticket_appears_here_with_its_reason()
    {
        var anna = await SignInAsync("Anna", Roles.Technician);
        var customer = await Host.CreateCustomerAsync();
        var older = await Host.CreateQueuedTicketAsync(customer, size: null);
        AdvanceOneSecond();
        var newer = await Host.CreateQueuedTicketAsync(customer, size: null);
        AdvanceOneSecond();
        (
            await Host.Get<MergeTickets>()
                .RunAsync(anna, new(newer, null, Guid.NewGuid()), older, "The same matter", default)
        ).ShouldSucceed();

        (await GetHistoryTextsAsync(older))[^1]
            .Should()
            .Be("Another ticket was merged into this one: The same matter");
        (await GetHistoryTextsAsync(newer))[^1].Should().Be("New → Merged: The same matter");
    }

    private async Task<List<string>> GetHistoryTextsAsync(int number)
    {
        var view = await Host.Get<TicketQuery>().RunAsync(CurrentActor, number, default);
        return
        [
            .. RenderPage<HistoryPanel>(p => p.Add(h => h.Lines, view!.HistoryLines))
                .FindAll("li span:nth-child(2)")
                .Select(s => s.VisibleText()),
        ];
    }
}
