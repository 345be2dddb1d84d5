using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Agreements.RefillCards;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Features.Tickets.Actions.Reassignment;
using Workbench.App.Features.Tickets.Actions.Withdrawal;
using Workbench.App.Features.Tickets.Conversation.Messages;
using Workbench.App.Features.Tickets.Intake;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Features.Triage.Decision;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Activity = Workbench.Domain.Tickets.Activity;

namespace Workbench.Tests.UseCases.Concurrency;

/// <summary>
/// Runs fifty people in parallel, each in a loop on its own thread. Records every acknowledged result, so that the database can
/// be compared with it afterwards. A third of the operations are sent twice at the same moment.
/// </summary>
internal sealed class ConcurrentWorkload(TestHost testHost, IReadOnlyList<int> customers)
{
    /// <summary>Tickets before the first one is taken: in an empty queue there is no order to break.</summary>
    private const int MinSubmitted = 40;
    private static readonly string[] Reasons = ["Not one matter", ""];
    private readonly Stopwatch watch = Stopwatch.StartNew();

    public ConcurrentBag<RecordedCall> RecordedCalls { get; } = [];

    public ConcurrentBag<(int Ticket, RegisterTimeResult Posted)> TimeEntries { get; } = [];

    public ConcurrentBag<int> Submitted { get; } = [];

    public ConcurrentBag<int> Taken { get; } = [];

    public ConcurrentBag<int> Cards { get; } = [];

    public ConcurrentBag<RefusalCode> Refusals { get; } = [];

    public ConcurrentBag<string> DifferingAnswers { get; } = [];

    /// <summary>
    /// Runs everybody for a time, and longer while fewer tickets were taken than asked for, up to a limit: how many a machine
    /// manages in a second is no matter of correctness.
    /// </summary>
    public async Task RunAsync(TimeSpan length, int minTaken, TimeSpan limit)
    {
        var people = new List<(Actor Actor, Func<Actor, int, Task> Act)>();
        await AddAsync(people, 15, "Taker", Roles.Technician, TakeAsync);
        await AddAsync(people, 10, "Submitter", Roles.Sales, SubmitAsync);
        await AddAsync(people, 8, "Triager", Roles.Technician, TriageAsync);
        await AddAsync(people, 13, "Writer", Roles.TeamLead, RegisterTimeAsync);
        await AddAsync(people, 3, "Seller", Roles.Sales, BuyCardAsync);
        await AddAsync(people, 1, "Sweep", Roles.TeamLead, RunResetsAsync);
        var midnight = Task.Run(async () =>
        {
            await Task.Delay(length / 2);
            testHost.Clock.Advance(TimeSpan.FromDays(1));
        });
        await Task.WhenAll(
            people.Select(p =>
                Task.Run(async () =>
                {
                    while (
                        watch.Elapsed < length || Taken.Count < minTaken && watch.Elapsed < limit
                    )
                    {
                        await p.Act(p.Actor, p.Actor.Id);
                    }
                })
            )
        );
        await midnight;
    }

    private async Task AddAsync(
        List<(Actor, Func<Actor, int, Task>)> people,
        int count,
        string name,
        Roles roles,
        Func<Actor, int, Task> action
    )
    {
        for (var i = 0; i < count; i++)
        {
            people.Add((await testHost.CreatePersonAsync($"{name} {i}", roles), action));
        }
    }

    private async Task TakeAsync(Actor actor, int caller)
    {
        if (Submitted.Count < MinSubmitted)
        {
            await Task.Delay(5);
            return;
        }

        var outcome = await SendTwiceAsync(
            caller,
            id => testHost.Get<TakeNext>().RunAsync(actor, id, default)
        );
        if (outcome is not TakeNextOutcome.Started { Number: var number })
        {
            await Task.Delay(5);
            return;
        }

        Taken.Add(number);
        await PostTimeAsync(actor, caller, number, RandomUpTo(40));
        var target = new TicketCommandTarget(number, null, Guid.NewGuid());
        switch (RandomUpTo(10))
        {
            case <= 6:
                await SendOnceAsync(
                    caller,
                    () => testHost.Get<DeliverTicket>().RunAsync(actor, target, default)
                );
                break;
            case 7:
                await SendOnceAsync(
                    caller,
                    () => testHost.Get<HandBack>().RunAsync(actor, target, "Not today", default)
                );
                break;
            case 8:
                await SendOnceAsync(
                    caller,
                    () =>
                        testHost.Get<AskCustomer>().RunAsync(actor, target, "Which page?", default)
                );
                break;
            default:
                break;
        }
    }

    private async Task SubmitAsync(Actor actor, int caller)
    {
        SizeClass? size = RandomUpTo(3) switch
        {
            1 => SizeClass.Small,
            2 => SizeClass.Medium,
            _ => null,
        };
        var input = new SubmitTicketInput(
            PickRandom(customers),
            RandomUpTo(4) == 1 ? TicketKind.Bug : TicketKind.Change,
            "Banner is cut off",
            "On phones.",
            FundingMode.ServiceHours,
            size,
            null
        )
        {
            Reason = Reasons[RandomUpTo(2) - 1],
        };
        var outcome = await SendTwiceAsync(
            caller,
            id => testHost.Get<SubmitTicket>().RunAsync(actor, input, id, default)
        );
        outcome.Match(
            number =>
            {
                Submitted.Add(number);
                return 0;
            },
            _ => 0
        );
        await Task.Delay(RandomUpTo(20));
    }

    private async Task TriageAsync(Actor actor, int caller)
    {
        var state = RandomUpTo(8) == 1 ? TicketState.Queued : TicketState.New;
        if (await AnyTicketAsync(state) is not { } ticket)
        {
            await Task.Delay(5);
            return;
        }

        var target = new TicketCommandTarget(ticket.Number, null, Guid.NewGuid());
        if (state == TicketState.Queued)
        {
            await SendOnceAsync(
                caller,
                () =>
                    RandomUpTo(2) == 1
                        ? testHost
                            .Get<WithdrawTicket>()
                            .RunAsync(actor, target, "Not needed", default)
                        : testHost.Get<TriageTicket>().UndoAsync(actor, target, default)
            );
            return;
        }

        var size = RandomUpTo(10) switch
        {
            <= 5 => SizeClass.Small,
            <= 9 => SizeClass.Medium,
            _ => SizeClass.Large,
        };
        await SendTwiceAsync(
            caller,
            id =>
                testHost
                    .Get<TriageTicket>()
                    .RunAsync(
                        actor,
                        target with
                        {
                            OperationId = id,
                        },
                        new(ticket.Kind, size, null, IntakeItems.None, [], "Not one matter"),
                        default
                    )
        );
    }

    private async Task RegisterTimeAsync(Actor actor, int caller)
    {
        if (await AnyTicketAsync(TicketState.Started) is { } ticket)
        {
            await PostTimeAsync(actor, caller, ticket.Number, RandomUpTo(12));
        }

        await Task.Delay(RandomUpTo(30));
    }

    private async Task BuyCardAsync(Actor actor, int caller)
    {
        if (await AnyTicketAsync(TicketState.AwaitingFunding) is { } ticket)
        {
            var outcome = await SendTwiceAsync(
                caller,
                id =>
                    testHost
                        .Get<BuyRefillCard>()
                        .RunAsync(
                            actor,
                            ticket.CustomerId,
                            new(5, "Eva", ContactChannel.Phone),
                            id,
                            default
                        )
            );
            outcome.Match(
                _ =>
                {
                    Cards.Add(ticket.CustomerId);
                    return 0;
                },
                _ => 0
            );
        }

        await Task.Delay(RandomUpTo(200));
    }

    private async Task RunResetsAsync(Actor actor, int caller)
    {
        var startedAt = Now();
        await testHost.RunResetsJobAsync();
        RecordedCalls.Add(new(caller, startedAt, Now()));
    }

    private async Task PostTimeAsync(Actor actor, int caller, int number, int minutes)
    {
        var input = new RegisterTimeInput(minutes, testHost.Today, Activity.Fix, "");
        var outcome = await SendTwiceAsync(
            caller,
            id => testHost.Get<RegisterTime>().RunAsync(actor, number, input, id, default)
        );
        outcome.Match(
            posted =>
            {
                TimeEntries.Add((number, posted));
                return 0;
            },
            _ => 0
        );
    }

    private async Task<Ticket?> AnyTicketAsync(TicketState state)
    {
        await using var db = testHost.CreateDbContext();
        var candidates = await db
            .Tickets.AsNoTracking()
            .Where(t => t.State == state)
            .OrderBy(t => t.SubmittedAt)
            .Take(20)
            .ToListAsync();
        return candidates.Count == 0 ? null : PickRandom(candidates);
    }

    private Task<T> SendOnceAsync<T>(int caller, Func<Task<T>> act)
        where T : IOutcome<T> => RecordAsync(caller, act);

    /// <summary>Runs an operation. Every third one is sent twice at once and must give one answer.</summary>
    private Task<T> SendTwiceAsync<T>(int caller, Func<Guid, Task<T>> act)
        where T : IOutcome<T>
    {
        var id = Guid.NewGuid();
        return RecordAsync(
            caller,
            async () =>
            {
                if (RandomUpTo(3) > 1)
                {
                    return await act(id);
                }

                var answers = await Task.WhenAll(Task.Run(() => act(id)), Task.Run(() => act(id)));
                var accepted = answers.Where(a => a.Refusal is null).ToList();
                if (accepted.Count == 2 && !accepted[0]!.Equals(accepted[1]))
                {
                    DifferingAnswers.Add($"{accepted[0]} / {accepted[1]}");
                }

                return accepted.Count > 0 ? accepted[0] : answers[0];
            }
        );
    }

    private async Task<T> RecordAsync<T>(int caller, Func<Task<T>> act)
        where T : IOutcome<T>
    {
        var startedAt = Now();
        var outcome = await act();
        RecordedCalls.Add(new(caller, startedAt, Now()));
        if (outcome.Refusal is { } refusal)
        {
            Refusals.Add(refusal.Code);
        }

        return outcome;
    }

    /// <summary>
    /// Returns the current time. No two readings are equal, because every reading of the test clock advances it.
    /// </summary>
    private DateTime Now() => testHost.Clock.GetUtcNow().UtcDateTime;

    private static int RandomUpTo(int to) => RandomNumberGenerator.GetInt32(1, to + 1);

    private static T PickRandom<T>(IReadOnlyList<T> some) => some[RandomUpTo(some.Count) - 1];
}
