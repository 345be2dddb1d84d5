using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Agreements.Packages;
using Workbench.App.Features.Agreements.RefillCards;
using Workbench.App.Features.Agreements.Uncovered;
using Workbench.App.Features.BugClasses.Classify;
using Workbench.App.Features.Funding.RecordChoice;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Features.Tickets.Actions.Merge;
using Workbench.App.Features.Tickets.Actions.Reassignment;
using Workbench.App.Features.Tickets.Actions.Withdrawal;
using Workbench.App.Features.Tickets.Conversation.Messages;
using Workbench.App.Features.Tickets.Intake;
using Workbench.App.Features.Tickets.Time.Correction;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Features.Tickets.Time.Timers;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;
using Workbench.Domain.Tickets.Triage;
using Workbench.Tests.Support;

namespace Workbench.Tests.UseCases.TicketHistories;

/// <summary>
/// Plays a history of tickets and agreements that is determined by its seed: anything people may try, in any order, over months
/// and resets. Many commands are refused, as they should be; none may throw.
/// </summary>
internal sealed class RandomTicketHistory
{
    private static readonly int[] Days = [0, 0, 0, 0, 1, 3, 9, 40];

    /// <summary>The only reasons for which worked time is refused: who worked when on which ticket is in doubt, never how long.
    /// </summary>
    private static readonly RefusalCode[] ReasonsAgainstTime =
    [
        RefusalCode.TicketAcceptsNoTime,
        RefusalCode.NotYourTicket,
        RefusalCode.WorkDateOutOfRange,
        RefusalCode.LateRegistrationPeriodOver,
    ];

    private readonly TestHost testHost;
    private readonly Random random;
    private readonly List<int> customers = [];
    private readonly List<Func<Task<Refusal?>>> actions;
    private Actor actor = Actor.Program;

    private RandomTicketHistory(TestHost testHost, int seed)
    {
        this.testHost = testHost;
#pragma warning disable CA5394 // Seeded, so that a life can be repeated; nothing here guards a secret.
        random = new(seed);
        actions =
        [
            SubmitAsync,
            SubmitAsync,
            SubmitAsync,
            TriageAsync,
            TriageAsync,
            TakeAsync,
            TakeAsync,
            TakeAsync,
            WorkAsync,
            WorkAsync,
            WorkAsync,
            WorkAsync,
            RunTimerAsync,
            RunTimerAsync,
            ClassifyAsync,
            ClassifyAsync,
            DeliverAsync,
            DeliverAsync,
            ReopenAsync,
            CorrectAsync,
            CorrectAsync,
            MoveAsync,
            MoveAsync,
            ChooseAsync,
            () =>
                RunOnAnyTicketAsync(target =>
                    testHost.Get<AskCustomer>().RunAsync(actor, target, "Which?", default)
                ),
            () =>
                RunOnAnyTicketAsync(target =>
                    testHost.Get<RecordAnswer>().RunAsync(actor, target, "Eva", "That", default)
                ),
            () =>
                RunOnAnyTicketAsync(target =>
                    testHost.Get<HandBack>().RunAsync(actor, target, "Away", default)
                ),
            () =>
                RunOnAnyTicketAsync(target =>
                    testHost.Get<WithdrawTicket>().RunAsync(actor, target, "No", default)
                ),
            () =>
                RunOnAnyTicketAsync(target =>
                    testHost.Get<UndoWithdrawal>().RunAsync(actor, target, default)
                ),
            () =>
                RunOnAnyTicketAsync(target =>
                    testHost.Get<ApproveFinish>().RunAsync(actor, target, "Near", default)
                ),
            () =>
                RunOnAnyTicketAsync(target =>
                    testHost.Get<WaiveTime>().RunAsync(actor, target, "Ours", default)
                ),
            () =>
                RunOnAnyTicketAsync(target =>
                    testHost.Get<CloseTicket>().RunAsync(actor, target, default)
                ),
            () =>
                RunOnAnyTicketAsync(target =>
                    testHost.Get<MergeTickets>().UndoAsync(actor, target, default)
                ),
            MergeAsync,
            () =>
                RunOnAnyTicketAsync(target =>
                    testHost.Get<CoverUncoveredTime>().RunAsync(actor, target, default)
                ),
            BuyAsync,
            UpgradeAsync,
            AdvanceDaysAsync,
            AdvanceDaysAsync,
        ];
    }

    public int DoneCount { get; private set; }

    public int RefusedCount { get; private set; }

    /// <summary>The minutes that were worked, as the people know them: registered, timed and corrected, wherever they are now.
    /// </summary>
    public int WorkedMinutes { get; private set; }

    public int TimerCount { get; private set; }

    public static async Task<RandomTicketHistory> CreateAsync(TestHost testHost, int seed)
    {
        var history = new RandomTicketHistory(testHost, seed);
        history.actor = await testHost.CreatePersonAsync(
            "All",
            Roles.Technician | Roles.TeamLead | Roles.Sales
        );
        foreach (var hours in new[] { 2, 5, 12 })
        {
            var anchor = testHost.Today.AddDays(-history.random.Next(200, 365));
            history.customers.Add(await testHost.CreateCustomerAsync($"10{hours}", hours, anchor));
        }

        return history;
    }

    public async Task StepAsync()
    {
        if (await PickRandom(actions)() is null)
        {
            DoneCount++;
        }
        else
        {
            RefusedCount++;
        }
    }

    private async Task<Refusal?> SubmitAsync()
    {
        SizeClass? size = PickRandom<SizeClass?>([null, SizeClass.Small, SizeClass.Medium]);
        var input = new SubmitTicketInput(
            PickRandom(customers),
            PickRandom([TicketKind.Bug, TicketKind.Bug, TicketKind.Change]),
            "Banner",
            "",
            random.Next(8) == 0 ? FundingMode.HourlyRate : FundingMode.ServiceHours,
            size,
            null
        )
        {
            Reason = "Not one matter",
        };
        return (
            await testHost.Get<SubmitTicket>().RunAsync(actor, input, Guid.NewGuid(), default)
        ).Refusal;
    }

    private async Task<Refusal?> TriageAsync()
    {
        if (await AnyTicketAsync() is not { } ticket)
        {
            return null;
        }

        var size = PickRandom([
            SizeClass.Small,
            SizeClass.Medium,
            SizeClass.Medium,
            SizeClass.Large,
        ]);
        var input = new TriageInput(
            ticket.Kind,
            size,
            null,
            IntakeItems.None,
            [],
            "Not one matter"
        );
        return (
            await testHost.Get<TriageTicket>().RunAsync(actor, Target(ticket), input, default)
        ).Refusal;
    }

    private async Task<Refusal?> TakeAsync() =>
        (await testHost.Get<TakeNext>().RunAsync(actor, Guid.NewGuid(), default)).Refusal;

    private async Task<Refusal?> WorkAsync()
    {
        if (await AnyTicketAsync() is not { } ticket)
        {
            return null;
        }

        var time = new RegisterTimeInput(
            random.Next(5) == 0 ? random.Next(1, TimeEntry.MaxMinutes + 1) : random.Next(1, 70),
            testHost.Today.AddDays(-random.Next(3)),
            PickRandom(Enum.GetValues<Activity>()),
            ""
        );
        var refusal = (
            await testHost
                .Get<RegisterTime>()
                .RunAsync(actor, ticket.Number, time, Guid.NewGuid(), default)
        ).Refusal;
        if (refusal is null)
        {
            WorkedMinutes += time.Minutes;
        }
        else if (!ReasonsAgainstTime.Contains(refusal.Code))
        {
            throw new InvalidOperationException($"Worked time was refused: {refusal.Code}");
        }

        return refusal;
    }

    /// <summary>Runs a timer of any length. Starting it may be refused; stopping it never is.</summary>
    private async Task<Refusal?> RunTimerAsync()
    {
        await using var db = testHost.CreateDbContext();
        var inHand = await db
            .Tickets.Where(t => t.State == TicketState.Started && t.TechnicianId == actor.Id)
            .OrderBy(t => t.Number)
            .ToListAsync();
        if (inHand.Count == 0)
        {
            return null;
        }

        var ticket = PickRandom(inHand);
        var started = await testHost
            .Get<StartTimer>()
            .RunAsync(actor, ticket.Number, Guid.NewGuid(), default);
        if (started.Refusal is { } refusal)
        {
            return refusal;
        }

        var minutes = random.Next(1, 900);
        testHost.Clock.Advance(TimeSpan.FromMinutes(minutes) + TimeSpan.FromSeconds(30));
        var stopped = await testHost
            .Get<StopTimer>()
            .RunAsync(
                actor,
                new(minutes, PickRandom(Enum.GetValues<Activity>()), ""),
                Guid.NewGuid(),
                default
            );
        if (stopped is not StopTimerOutcome.Posted)
        {
            throw new InvalidOperationException($"The timer of {minutes} min was not posted.");
        }

        WorkedMinutes += minutes;
        TimerCount++;
        return null;
    }

    private Task<Refusal?> ClassifyAsync() =>
        RunOnAnyTicketAsync(target =>
            testHost
                .Get<ClassifyBug>()
                .RunAsync(
                    actor,
                    target,
                    ClassifyBugInput.WithoutAnswers(
                        PickRandom(Enum.GetValues<BugClass>()),
                        "Known from before"
                    ),
                    default
                )
        );

    private Task<Refusal?> DeliverAsync() =>
        RunOnAnyTicketAsync(target =>
            testHost.Get<DeliverTicket>().RunAsync(actor, target, default)
        );

    private Task<Refusal?> ReopenAsync() =>
        RunOnAnyTicketAsync(target =>
            testHost
                .Get<ReopenTicket>()
                .RunAsync(
                    actor,
                    target,
                    new("Again", random.Next(2) == 0, SizeClass.Medium, 240),
                    default
                )
        );

    private async Task<Refusal?> CorrectAsync()
    {
        if (await AnyTicketAsync() is not { } ticket)
        {
            return null;
        }

        var no = random.Next(1, 5);
        CorrectedTimeValues? values =
            random.Next(3) == 0 ? null : new(random.Next(1, 400), testHost.Today);
        await using var db = testHost.CreateDbContext();
        var before = await db.TimeEntries.SingleOrDefaultAsync(t =>
            t.TicketNumber == ticket.Number && t.No == no
        );
        var refusal = (
            await testHost
                .Get<CorrectTime>()
                .RunAsync(actor, Target(ticket), new(no, values, "Typo"), default)
        ).Refusal;
        if (refusal is null)
        {
            WorkedMinutes += (values?.Minutes ?? 0) - before!.Minutes;
        }

        return refusal;
    }

    private async Task<Refusal?> MoveAsync() =>
        await AnyTicketAsync() is { } to
            ? await RunOnAnyTicketAsync(target =>
                testHost
                    .Get<MoveTime>()
                    .RunAsync(
                        actor,
                        target,
                        new(random.Next(1, 5), to.Number, "Wrong ticket"),
                        default
                    )
            )
            : null;

    private async Task<Refusal?> MergeAsync() =>
        await AnyTicketAsync() is { } other
            ? await RunOnAnyTicketAsync(target =>
                testHost
                    .Get<MergeTickets>()
                    .RunAsync(actor, target, other.Number, "The same", default)
            )
            : null;

    private Task<Refusal?> ChooseAsync() =>
        RunOnAnyTicketAsync(target =>
            testHost
                .Get<RecordFundingChoice>()
                .RunAsync(
                    actor,
                    target,
                    new(
                        PickRandom([
                            FundingChoiceKind.HourlyRate,
                            FundingChoiceKind.HourlyRateInAdvance,
                            FundingChoiceKind.RefillCard,
                        ]),
                        "Eva",
                        testHost.Today,
                        ContactChannel.Phone,
                        5,
                        null
                    ),
                    default
                )
        );

    private async Task<Refusal?> BuyAsync() =>
        (
            await testHost
                .Get<BuyRefillCard>()
                .RunAsync(
                    actor,
                    PickRandom(customers),
                    new(5, "Eva", ContactChannel.Phone),
                    Guid.NewGuid(),
                    default
                )
        ).Refusal;

    private async Task<Refusal?> UpgradeAsync() =>
        (
            await testHost
                .Get<ChangePackage>()
                .RunAsync(
                    actor,
                    PickRandom(customers),
                    new(PickRandom(["P5", "P12"]), "Kontakt", ContactChannel.Phone),
                    Guid.NewGuid(),
                    default
                )
        ).Refusal;

    private async Task<Refusal?> AdvanceDaysAsync()
    {
        testHost.Clock.Advance(
            TimeSpan.FromDays(PickRandom(Days)) + TimeSpan.FromMinutes(random.Next(600))
        );
        await testHost.RunResetsJobAsync();
        return null;
    }

    private async Task<Refusal?> RunOnAnyTicketAsync<T>(
        Func<TicketCommandTarget, Task<Outcome<T>>> act
    ) => await AnyTicketAsync() is { } ticket ? (await act(Target(ticket))).Refusal : null;

    private async Task<Ticket?> AnyTicketAsync()
    {
        await using var db = testHost.CreateDbContext();
        var numbers = await db.Tickets.OrderBy(t => t.Number).Select(t => t.Number).ToListAsync();
        return numbers.Count == 0 ? null : await testHost.LoadTicketAsync(PickRandom(numbers));
    }

    private static TicketCommandTarget Target(Ticket ticket) =>
        new(ticket.Number, null, Guid.NewGuid());

    private T PickRandom<T>(IReadOnlyList<T> some) => some[random.Next(some.Count)];
#pragma warning restore CA5394
}
