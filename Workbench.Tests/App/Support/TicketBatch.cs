using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Intake;
using Workbench.Domain.Tickets.Queue;
using Workbench.Domain.Tickets.Triage;

namespace Workbench.Tests.Support;

/// <summary>Creates many queued tickets in one write, for tests that need many and don't test submitting.</summary>
public static class TicketBatch
{
    /// <returns>The ticket numbers in queue order, which differs from the order of the numbers.</returns>
    public static async Task<IReadOnlyList<int>> AddQueuedTicketsAsync(
        TestHost testHost,
        IReadOnlyList<int> customers,
        int count
    )
    {
        var start = testHost.Clock.GetUtcNow().UtcDateTime.AddDays(-10);
        var tickets = new List<Ticket>();
        await testHost
            .Get<CommandExecutor>()
            .RunAsync<Outcome<Unit>>(
                new(Actor.Program, "GivenTickets", Roles.Administrator, "many", null),
                async (context, ct) =>
                {
                    for (var i = 0; i < count; i++)
                    {
                        var number = await context.NextNumberAsync(Counters.Ticket, ct);

                        // Several share an instant, so that the number decides. Others arrive in an order that differs from
                        // their numbers.
                        var at = start.AddMinutes(i * 7919 % count / 3);
                        var submission = Submission.Create(
                            number,
                            customers[i % customers.Count],
                            TicketKind.Change,
                            $"Ticket {number}",
                            "",
                            FundingMode.ServiceHours,
                            context.Actor,
                            at
                        );
                        submission.TryGetValue(out var submitted, out _);
                        TriageOutcome
                            .Calculate(
                                submitted!.Ticket,
                                [],
                                TriageInput.ForSize(submitted.Ticket.Kind, SizeClass.Small)
                            )
                            .TryGetValue(out var triageOutcome, out _);
                        triageOutcome!
                            .CreateTransitions([submitted.Ticket], null, null, context.Actor, at)
                            .TryGetValue(out var moves, out _);
                        tickets.Add(moves![0].Ticket);
                        context.Db.Tickets.Add(moves[0].Ticket);
                    }

                    return Unit.Value;
                },
                CancellationToken.None
            );
        return [.. QueueOrder.Apply(tickets).Select(t => t.Number)];
    }
}
