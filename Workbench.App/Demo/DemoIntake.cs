using Microsoft.EntityFrameworkCore;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Demo;

/// <summary>Simulates what customers of the demo send in: requests, which are triaged, and purchases of cards.</summary>
internal sealed class DemoIntake(
    DemoUseCases useCases,
    DemoStaff people,
    DemoCalendar calendar,
    IReadOnlyList<int> writers,
    Random random
)
{
    private readonly Queue<DateTime> arrivals = new(calendar.Arrivals);
    private readonly Queue<(int Number, DemoTicketText Text)> untriaged = [];

    public async Task SubmitTicketsAsync(DateTime until, CancellationToken ct)
    {
        while (arrivals.TryPeek(out var at) && at <= until)
        {
            arrivals.Dequeue();
            useCases.Clock.AdvanceTo(at);
            var text = DemoTicketText.All[random.Next(DemoTicketText.All.Count)];
            var filled = text.Fill(random, StockholmTime.DateOf(at));
            var funding = random.Next(16) == 0 ? FundingMode.HourlyRate : FundingMode.ServiceHours;
            var number = await useCases.SubmitTicket.RunAsync(
                people.Sales,
                new(
                    writers[random.Next(writers.Count)],
                    filled.Kind,
                    filled.Subject,
                    filled.Description,
                    funding,
                    null,
                    null
                ),
                Guid.NewGuid(),
                ct
            );
            if (at < calendar.TriagedBefore)
            {
                untriaged.Enqueue((DemoUseCases.RequireSuccess(number), filled));
            }
        }
    }

    public async Task TriageAsync(CancellationToken ct)
    {
        while (untriaged.TryDequeue(out var next))
        {
            // One in five has no estimate, so that the upper bound of its size class is planned.
            int? estimate = random.Next(5) == 0 ? null : next.Text.Minutes;
            DemoUseCases.RequireSuccess(
                await useCases.TriageTicket.RunAsync(
                    people.Technicians[random.Next(people.Technicians.Count)],
                    new(next.Number, null, Guid.NewGuid()),
                    new(
                        next.Text.Kind,
                        next.Text.Size,
                        estimate,
                        IntakeItems.None,
                        [],
                        "De andra ärendena gäller något annat."
                    ),
                    ct
                )
            );
        }
    }

    /// <summary>Sells a card to some customers whose tickets have waited for hours for a while.</summary>
    public async Task SellRefillCardsAsync(DateTime at, CancellationToken ct)
    {
        var since = at.AddDays(-3);
        await using var db = await useCases.OpenDbAsync(ct);
        var waiting = await db
            .Tickets.Where(t => t.State == TicketState.AwaitingFunding && t.PausedSince < since)
            .Where(t => db.Agreements.Any(a => a.CustomerId == t.CustomerId))
            .Where(t =>
                db.Customers.Any(c =>
                    c.Id == t.CustomerId && c.LaunchedOn < StockholmTime.DateOf(at)
                )
            )
            .Select(t => t.CustomerId)
            .Distinct()
            .Join(db.Customers, id => id, c => c.Id, (_, c) => new { c.Id, c.ContactName })
            .OrderBy(c => c.Id)
            .ToListAsync(ct);
        foreach (var customer in waiting.Where(_ => random.Next(3) == 0))
        {
            DemoUseCases.RequireSuccess(
                await useCases.BuyRefillCard.RunAsync(
                    people.Sales,
                    customer.Id,
                    new(random.Next(2) * 5 + 5, customer.ContactName, ContactChannel.Email),
                    Guid.NewGuid(),
                    ct
                )
            );
        }
    }
}
