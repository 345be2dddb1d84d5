using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Agreements;
using Workbench.App.Features.Queue;
using Workbench.App.Features.Tickets;
using Workbench.App.Features.Tickets.Time;
using Workbench.App.Features.Triage;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Activity = Workbench.Domain.Tickets.Activity;

namespace Workbench.Tests.UseCases.Together;

/// <summary>
/// Fifty people at work at once, each a loop on a thread of its own. What the program acknowledged is kept beside it, so that
/// the database can be held against it afterwards. A third of what they do is sent twice at the same moment.
/// </summary>
internal sealed class BusyHouse(TestHost testHost, IReadOnlyList<int> customers)
{
    private static readonly string[] Reasons = ["Not one matter", ""];
    private readonly Stopwatch watch = Stopwatch.StartNew();

    public ConcurrentBag<Call> Calls { get; } = [];

    public ConcurrentBag<(int Ticket, RegisterTimeResult Posted)> Times { get; } = [];

    public ConcurrentBag<int> Submitted { get; } = [];

    public ConcurrentBag<int> Taken { get; } = [];

    public ConcurrentBag<int> Cards { get; } = [];

    public ConcurrentBag<RefusalCode> Refusals { get; } = [];

    public ConcurrentBag<string> TwoAnswers { get; } = [];

    public async Task RunAsync(TimeSpan length)
    {
        var people = new List<(Actor Actor, Func<Actor, int, Task> Act)>();
        await AddAsync(people, 15, "Taker", Roles.Technician, TakeAsync);
        await AddAsync(people, 10, "Submitter", Roles.Sales, SubmitAsync);
        await AddAsync(people, 8, "Triager", Roles.Technician, TriageAsync);
        await AddAsync(people, 13, "Writer", Roles.TeamLead, WriteTimeAsync);
        await AddAsync(people, 3, "Seller", Roles.Sales, SellAsync);
        await AddAsync(people, 1, "Sweep", Roles.TeamLead, SweepAsync);
        var midnight = Task.Run(async () =>
        {
            await Task.Delay(length / 2);
            testHost.Clock.Advance(TimeSpan.FromDays(1));
        });
        await Task.WhenAll(
            people.Select(p =>
                Task.Run(async () =>
                {
                    while (watch.Elapsed < length)
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
        int many,
        string name,
        Roles roles,
        Func<Actor, int, Task> act
    )
    {
        for (var i = 0; i < many; i++)
        {
            people.Add((await testHost.CreatePersonAsync($"{name} {i}", roles), act));
        }
    }

    private async Task TakeAsync(Actor actor, int caller)
    {
        var outcome = await TwiceAsync(
            caller,
            id => testHost.Get<TakeNext>().RunAsync(actor, id, default)
        );
        if (outcome is not TakeNextOutcome.Started { Number: var number })
        {
            await Task.Delay(5);
            return;
        }

        Taken.Add(number);
        await PostAsync(actor, caller, number, Up(40));
        var target = new TicketCommandTarget(number, null, Guid.NewGuid());
        switch (Up(10))
        {
            case <= 6:
                await OnceAsync(
                    caller,
                    () => testHost.Get<DeliverTicket>().RunAsync(actor, target, default)
                );
                break;
            case 7:
                await OnceAsync(
                    caller,
                    () => testHost.Get<HandBack>().RunAsync(actor, target, "Not today", default)
                );
                break;
            case 8:
                await OnceAsync(
                    caller,
                    () => testHost.Get<AskCustomer>().RunAsync(actor, target, "Which page?", default)
                );
                break;
            default:
                break;
        }
    }

    private async Task SubmitAsync(Actor actor, int caller)
    {
        SizeClass? size = Up(3) switch
        {
            1 => SizeClass.Small,
            2 => SizeClass.Medium,
            _ => null,
        };
        var input = new SubmitTicketInput(
            Any(customers),
            Up(4) == 1 ? TicketKind.Bug : TicketKind.Change,
            "Banner is cut off",
            "On phones.",
            FundingMode.ServiceHours,
            size,
            null
        )
        {
            Reason = Reasons[Up(2) - 1],
        };
        var outcome = await TwiceAsync(
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
        await Task.Delay(Up(20));
    }

    private async Task TriageAsync(Actor actor, int caller)
    {
        var state = Up(8) == 1 ? TicketState.Queued : TicketState.New;
        if (await AnyTicketAsync(state) is not { } ticket)
        {
            await Task.Delay(5);
            return;
        }

        var target = new TicketCommandTarget(ticket.Number, null, Guid.NewGuid());
        if (state == TicketState.Queued)
        {
            await OnceAsync(
                caller,
                () =>
                    Up(2) == 1
                        ? testHost.Get<WithdrawTicket>().RunAsync(actor, target, "Not needed", default)
                        : testHost.Get<TriageTicket>().UndoAsync(actor, target, default)
            );
            return;
        }

        var size = Up(10) switch
        {
            <= 5 => SizeClass.Small,
            <= 9 => SizeClass.Medium,
            _ => SizeClass.Large,
        };
        await TwiceAsync(
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

    private async Task WriteTimeAsync(Actor actor, int caller)
    {
        if (await AnyTicketAsync(TicketState.Started) is { } ticket)
        {
            await PostAsync(actor, caller, ticket.Number, Up(12));
        }

        await Task.Delay(Up(30));
    }

    private async Task SellAsync(Actor actor, int caller)
    {
        if (await AnyTicketAsync(TicketState.AwaitingFunding) is { } ticket)
        {
            var outcome = await TwiceAsync(
                caller,
                id => testHost.Get<BuyRefillCard>().RunAsync(actor, ticket.CustomerId, 5, id, default)
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

        await Task.Delay(Up(200));
    }

    private async Task SweepAsync(Actor actor, int caller)
    {
        var began = Now();
        await testHost.RunResetsJobAsync();
        Calls.Add(new(caller, began, Now()));
    }

    private async Task PostAsync(Actor actor, int caller, int number, int minutes)
    {
        var input = new RegisterTimeInput(minutes, testHost.Today, Activity.Fix, "");
        var outcome = await TwiceAsync(
            caller,
            id => testHost.Get<RegisterTime>().RunAsync(actor, number, input, id, default)
        );
        outcome.Match(
            posted =>
            {
                Times.Add((number, posted));
                return 0;
            },
            _ => 0
        );
    }

    private async Task<Ticket?> AnyTicketAsync(TicketState state)
    {
        await using var db = testHost.CreateDbContext();
        var some = await db
            .Tickets.AsNoTracking()
            .Where(t => t.State == state)
            .OrderBy(t => t.SubmittedAt)
            .Take(20)
            .ToListAsync();
        return some.Count == 0 ? null : Any(some);
    }

    private Task<T> OnceAsync<T>(int caller, Func<Task<T>> act)
        where T : IOutcome<T> => CallAsync(caller, act);

    /// <summary>One operation, and every third time sent twice at once: it must have one answer.</summary>
    private Task<T> TwiceAsync<T>(int caller, Func<Guid, Task<T>> act)
        where T : IOutcome<T>
    {
        var id = Guid.NewGuid();
        return CallAsync(
            caller,
            async () =>
            {
                if (Up(3) > 1)
                {
                    return await act(id);
                }

                var answers = await Task.WhenAll(Task.Run(() => act(id)), Task.Run(() => act(id)));
                var done = answers.Where(a => a.Refusal is null).ToList();
                if (done.Count == 2 && !done[0]!.Equals(done[1]))
                {
                    TwoAnswers.Add($"{done[0]} / {done[1]}");
                }

                return done.Count > 0 ? done[0] : answers[0];
            }
        );
    }

    private async Task<T> CallAsync<T>(int caller, Func<Task<T>> act)
        where T : IOutcome<T>
    {
        var began = Now();
        var outcome = await act();
        Calls.Add(new(caller, began, Now()));
        if (outcome.Refusal is { } refusal)
        {
            Refusals.Add(refusal.Code);
        }

        return outcome;
    }

    /// <summary>No two readings of the house's clock are equal: see where it is set.</summary>
    private DateTime Now() => testHost.Clock.GetUtcNow().UtcDateTime;

    private static int Up(int to) => RandomNumberGenerator.GetInt32(1, to + 1);

    private static T Any<T>(IReadOnlyList<T> some) => some[Up(some.Count) - 1];
}
