using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.BugClasses.Classify;
using Workbench.App.Features.MyWork;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Features.Tickets.Actions;
using Workbench.App.Features.Tickets.Conversation.Compose;
using Workbench.App.Features.Tickets.Details;
using Workbench.App.Features.Tickets.Time.Correction;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Features.Tickets.Time.Timers;
using Workbench.App.Features.Triage;
using Workbench.App.Features.Triage.Decision;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;
using Workbench.Tests.Support;

namespace Workbench.Tests.UseCases.Simulation;

/// <summary>
/// Plays a technician with the queries and use cases of the pages: reads before acting, does only what is offered, and asserts
/// that each preview matches the result.
/// </summary>
internal sealed class SimulatedTechnician(
    TestHost testHost,
    Actor me,
    Random random,
    SimulationLog log
)
{
    private readonly Dictionary<int, int> neededMinutes = [];
    private DateTime busyUntil;
    private int? currentTicket;

    /// <summary>The day on which the timer was started: a forgotten one registers its time there.</summary>
    private DateOnly day;

    private DateTime Now => testHost.Clock.GetUtcNow().UtcDateTime;

    /// <summary>Does the work of a quarter of an hour; nothing while a task is in progress.</summary>
    public async Task WorkAsync()
    {
        if (Now < busyUntil)
        {
            return;
        }

        if (currentTicket is { } number)
        {
            await StopAsync(number, minutes: null);
        }
        else if (random.Next(3) == 0 && await TriageAsync())
        {
            busyUntil = Now.AddMinutes(15);
        }
        else if (await FindStartedTicketAsync() is { } started)
        {
            await WorkOnAsync(started);
        }
        else
        {
            await TakeAsync();
        }
    }

    /// <summary>Ends the day: stops the timer, or forgets it.</summary>
    public Task EndDayAsync(bool forgetsTimer) =>
        currentTicket is { } number && !forgetsTimer
            ? StopAsync(number, minutes: null)
            : Task.CompletedTask;

    private async Task<Ticket?> FindStartedTicketAsync()
    {
        var work = await testHost.Get<MyWorkQuery>().RunAsync(me, default);
        return work.Started.Count == 0
            ? null
            : await testHost.LoadTicketAsync(
                work.Started[random.Next(work.Started.Count)].Ticket.Number
            );
    }

    private async Task<bool> TriageAsync()
    {
        var query = testHost.Get<TriageQuery>();
        var rows = await query.RunAsync(me, default);
        if (rows.Count == 0)
        {
            return false;
        }

        var view = (await query.GetAsync(me, rows[0].Ticket.Number, default))!;
        var form = new TriageForm(view.Ticket);
        if (view.Others.Count > 0 && random.Next(4) == 0)
        {
            form.SetTogether(view.Others[0].Number, belongs: true, view.Others);
        }

        var size = PickRandom([
            SizeClass.Small,
            SizeClass.Small,
            SizeClass.Medium,
            SizeClass.Large,
        ]);
        if (form.NeedsReason(size, view.Others))
        {
            form.Reason = "Another matter";
        }

        form.Goal = "What the ticket says";
        var escalates = form.Escalates(size, view.Others);
        var (input, problem) = form.ToInput(size, view.Others);
        problem.Should().BeNull();
        var outcome = await testHost
            .Get<TriageTicket>()
            .RunAsync(me, new(view.Ticket.Number, view.Version, Guid.NewGuid()), input!, default);
        if (log.Record("triage", outcome.Refusal))
        {
            var state = outcome.ShouldSucceed().State;
            (state == TicketState.Escalated || !escalates)
                .Should()
                .BeTrue("what is said to go to sales goes there");
        }

        return true;
    }

    private async Task TakeAsync()
    {
        var next = await testHost.Get<QueuePageQuery>().FindNextAsync(me, default);
        var outcome = await testHost.Get<TakeNext>().RunAsync(me, Guid.NewGuid(), default);
        log.Record("take next", outcome.Refusal);
        if (outcome is TakeNextOutcome.Started started)
        {
            started.Number.Should().Be(next?.Number, "the page said so before");
        }
        else if (outcome is TakeNextOutcome.QueueEmpty)
        {
            next.Should().BeNull();
        }
    }

    private async Task WorkOnAsync(Ticket ticket)
    {
        if (random.Next(8) == 0 && ticket.RegisteredMinutes == 0)
        {
            await ComposeAsync(ticket.Number, ComposerKind.Question, "Which browser is it?");
            return;
        }

        var started = await testHost
            .Get<StartTimer>()
            .RunAsync(me, ticket.Number, Guid.NewGuid(), default);
        if (log.Record("start timer", started.Refusal))
        {
            (currentTicket, day) = (ticket.Number, testHost.Today);
            busyUntil = Now.AddMinutes(15 * random.Next(1, 6));
        }
        else
        {
            await ResolveRefusalAsync(ticket.Number, started.Refusal!);
        }
    }

    private async Task StopAsync(int number, int? minutes)
    {
        currentTicket = null;
        var bug = (await testHost.LoadTicketAsync(number)).Kind == TicketKind.Bug;
        var activity = bug && random.Next(2) == 0 ? Activity.Troubleshooting : Activity.Fix;
        var parked = await testHost.Get<ParkedTimersQuery>().RunAsync(me, default);
        if (parked.Count > 0)
        {
            await RegisterParkedAsync(parked.Single().Timer, activity);
            return;
        }

        var outcome = await testHost
            .Get<StopTimer>()
            .RunAsync(me, new(minutes, activity, ""), Guid.NewGuid(), default);
        if (outcome is StopTimerOutcome.AsksFirst)
        {
            log.Record("timer asks first", null);
            await StopAsync(number, minutes: 45);
            return;
        }

        log.Record("stop timer", outcome.Refusal)
            .Should()
            .BeTrue("worked time is always recorded, not {0}", outcome.Refusal);
        var posted = ((StopTimerOutcome.Posted)outcome).Time;
        var hours = posted.Drawn + posted.Uncovered;
        if ((await testHost.LoadTicketAsync(number)).Funding == FundingMode.HourlyRateWhenShort)
        {
            hours.Should().BeInRange(0, posted.Minutes, "the rate pays for what finds no hours");
        }
        else
        {
            hours.Should().BeOneOf(0, posted.Minutes);
        }

        log.AddWork(me.Id, day, posted.Minutes);
        await CheckPostedTimeAsync(number, posted);
    }

    /// <summary>Registers the time of a ticket that a colleague handed to sales with a bundle meanwhile.</summary>
    private async Task RegisterParkedAsync(ParkedTimer timer, Activity activity)
    {
        var minutes = Math.Max(1, timer.Elapsed.Value);
        var outcome = await testHost
            .Get<RegisterParkedTimer>()
            .RunAsync(
                me,
                new(me.Id, timer.StartedAt, minutes, activity, ""),
                Guid.NewGuid(),
                default
            );
        log.Record("register parked time", outcome.Refusal)
            .Should()
            .BeTrue("worked time is always recorded, not {0}", outcome.Refusal);
        log.AddWork(me.Id, day, minutes);
    }

    /// <summary>Does what the text of a refusal says.</summary>
    private async Task ResolveRefusalAsync(int number, Refusal refusal)
    {
        if (refusal.Code == RefusalCode.TroubleshootingCapReached)
        {
            await ClassifyAsync(number);
            return;
        }

        refusal.Code.Should().Be(RefusalCode.FourHourDecisionNeeded, $"{refusal}");
        await HandToSalesAsync(number);
    }

    private async Task HandToSalesAsync(int number)
    {
        var view = (await testHost.Get<TriageQuery>().GetAsync(me, number, default))!;
        var form = new TriageForm(view.Ticket) { Goal = "It is more than it seemed" };
        var (input, _) = form.ToInput(SizeClass.Large, view.Others);
        var outcome = await testHost
            .Get<TriageTicket>()
            .RunAsync(me, new(number, view.Version, Guid.NewGuid()), input!, default);
        log.Record("hand to sales", outcome.Refusal);
    }

    private async Task CheckPostedTimeAsync(int number, RegisterTimeResult posted)
    {
        if (random.Next(8) == 0)
        {
            await CorrectAsync(number, posted);
        }

        var ticket = await testHost.LoadTicketAsync(number);
        if (!neededMinutes.TryGetValue(number, out var needed))
        {
            neededMinutes[number] = needed = random.Next(
                15,
                ticket.Size == SizeClass.Small ? 80 : 220
            );
        }

        if (ticket.RegisteredMinutes >= needed && ticket.State == TicketState.Started)
        {
            await FinishAsync(ticket);
        }
    }

    private async Task CorrectAsync(int number, RegisterTimeResult posted)
    {
        var input = new CorrectTimeInput(
            posted.No,
            new(Math.Max(1, posted.Minutes - 5), day),
            "Five too many"
        );
        var correct = testHost.Get<CorrectTime>();
        var preview = await correct.PreviewAsync(me, number, input, default);
        var outcome = await correct.RunAsync(me, new(number, null, Guid.NewGuid()), input, default);
        if (log.Record("correct time", outcome.Refusal))
        {
            outcome
                .ShouldSucceed()
                .Should()
                .BeEquivalentTo(preview.ShouldSucceed(), "it was shown before");
            log.AddWork(me.Id, day, input.Change!.Minutes - posted.Minutes);
        }
    }

    private async Task FinishAsync(Ticket ticket)
    {
        if (ticket is { Kind: TicketKind.Bug, BugClass: null })
        {
            await ClassifyAsync(ticket.Number);
        }

        await ComposeAsync(
            ticket.Number,
            ComposerKind.Message,
            "It is mended: please have a look."
        );
        await RunActionAsync(ticket.Number, TicketAction.Deliver);
    }

    private async Task ClassifyAsync(int number)
    {
        var bugClass = PickRandom(Enum.GetValues<BugClass>());
        var preview = (
            await testHost.Get<BugClassPreviewQuery>().RunAsync(me, number, bugClass, default)
        ).ShouldSucceed();
        var outcome = await testHost
            .Get<ClassifyBug>()
            .RunAsync(
                me,
                new(number, preview.Version, Guid.NewGuid()),
                ClassifyBugInput.WithoutAnswers(bugClass, "Known from before"),
                default
            );
        if (log.Record($"class {(int)bugClass}", outcome.Refusal))
        {
            outcome
                .ShouldSucceed()
                .Effect.Should()
                .BeEquivalentTo(preview.Effect, "it was shown before");
        }
    }

    public async Task ComposeAsync(int number, ComposerKind kind, string text)
    {
        var view = (await testHost.Get<TicketQuery>().RunAsync(me, number, default))!;
        var offered = ComposerKinds.AvailableFor(view.Ticket, me, Now).Contains(kind);
        var answers = view.Ticket.State == TicketState.AwaitingCustomer;
        if (!offered)
        {
            log.Record($"{kind} is not offered", null);
            return;
        }

        var outcome = await testHost
            .Get<ComposerSender>()
            .SendAsync(
                new(number, view.Version, Guid.NewGuid()),
                new(kind, answers, "Eva", text),
                me
            );
        log.Record($"say {kind}", outcome.Refusal).Should().BeTrue("it was offered");
    }

    /// <summary>Runs a ticket action if the page offers it.</summary>
    /// <returns>True if it ran.</returns>
    public async Task<bool> RunActionAsync(
        int number,
        TicketAction action,
        Action<TicketActionForm, TicketActionOptions>? fill = null
    )
    {
        var view = (await testHost.Get<TicketQuery>().RunAsync(me, number, default))!;
        if (!TicketActionRules.AvailableFor(view, me, Now).Contains(action))
        {
            log.Record($"{action} is not offered", null);
            return false;
        }

        var form = new TicketActionForm(action, view) { Reason = "So it is" };
        fill?.Invoke(
            form,
            await testHost.Get<TicketActionOptionsQuery>().RunAsync(me, number, default)
        );
        if (form.MissingText is not null)
        {
            log.Record($"{action} lacks something", null);
            return false;
        }

        var (refusal, _) = await testHost
            .Get<TicketActionRunner>()
            .RunAsync(new(number, view.Version, form.Operation), form, me);
        return log.Record($"{action}", refusal);
    }

    private T PickRandom<T>(T[] of) => of[random.Next(of.Length)];
}
