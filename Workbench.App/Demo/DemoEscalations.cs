using System.Globalization;
using Workbench.App.Shared.Escalations;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Demo;

/// <summary>
/// Simulates the large requests of the demo: escalated to sales, picked up, and decided or still open at the end.
/// </summary>
internal sealed class DemoEscalations
{
    private const int OfferValidDays = 30;
    private const int ProjectNumberBase = 1_000;

    private readonly DemoUseCases useCases;
    private readonly DemoStaff people;
    private readonly PriorityQueue<Func<CancellationToken, Task>, DateTime> steps = new();

    public DemoEscalations(
        DemoUseCases useCases,
        DemoStaff people,
        IReadOnlyList<int> writers,
        DateOnly today
    )
    {
        (this.useCases, this.people) = (useCases, people);
        var customers = writers.Distinct().ToList();
        foreach (var (i, large) in DemoLargeRequest.All.Index())
        {
            var (no, customer) = (i + 1, customers[i * 3 % customers.Count]);
            var day = DemoCalendar.WorkingDaysBefore(today, large.DaysAgo);
            steps.Enqueue(ct => RaiseAsync(large, customer, ct), DemoCalendar.At(day, 9.5));
            if (large.PickedUpAfter is not { } after)
            {
                continue;
            }

            var picked = DemoCalendar.WorkingDaysBefore(today, large.DaysAgo - after);
            steps.Enqueue(ct => PickUpAsync(large, no, ct), DemoCalendar.At(picked, 14.5));
            if (large.Offer is { } offer)
            {
                var offered = DemoCalendar.WorkingDaysBefore(today, large.DaysAgo - after - 1);
                steps.Enqueue(
                    ct => OfferAsync(large, offer, no, offered, ct),
                    DemoCalendar.At(offered, 11)
                );
            }

            if (large.Outcome.Length > 0)
            {
                var decided = DemoCalendar.WorkingDaysBefore(today, large.DaysAgo - after - 2);
                steps.Enqueue(ct => DecideAsync(large, no, ct), DemoCalendar.At(decided, 10.5));
            }
        }
    }

    /// <summary>Runs the steps that are due at this instant.</summary>
    public async Task RunDueAsync(DateTime at, CancellationToken ct)
    {
        while (steps.TryPeek(out var step, out var due) && due <= at)
        {
            steps.Dequeue();
            await step(ct);
        }
    }

    private async Task RaiseAsync(DemoLargeRequest large, int customer, CancellationToken ct)
    {
        var first = await SubmitAsync(large.Subject, large.Description, customer, ct);
        if (large.CombinedWith is not { } with)
        {
            await TriageAsync(large, first, SizeClass.Large, [], ct);
            return;
        }

        await TriageAsync(large, first, SizeClass.Medium, [], ct);
        var second = await SubmitAsync(with, "", customer, ct);
        await TriageAsync(large, second, SizeClass.Medium, [first], ct);
    }

    private async Task<int> SubmitAsync(
        string subject,
        string description,
        int customer,
        CancellationToken ct
    ) =>
        DemoUseCases.RequireSuccess(
            await useCases.SubmitTicket.RunAsync(
                people.Sales,
                new(
                    customer,
                    TicketKind.Change,
                    subject,
                    description,
                    FundingMode.ServiceHours,
                    null,
                    null
                ),
                Guid.NewGuid(),
                ct
            )
        );

    private async Task TriageAsync(
        DemoLargeRequest large,
        int number,
        SizeClass size,
        int[] relatedTickets,
        CancellationToken ct
    ) =>
        DemoUseCases.RequireSuccess(
            await useCases.TriageTicket.RunAsync(
                people.Technicians[number % people.Technicians.Count],
                new(number, null, Guid.NewGuid()),
                new(
                    TicketKind.Change,
                    size,
                    large.EstimateMinutes,
                    IntakeItems.None,
                    relatedTickets,
                    large.Reason
                ),
                ct
            )
        );

    private async Task PickUpAsync(DemoLargeRequest large, int no, CancellationToken ct) =>
        DemoUseCases.RequireSuccess(
            await useCases.PickUpEscalation.RunAsync(ActorFor(large), Target(no), ct)
        );

    private async Task OfferAsync(
        DemoLargeRequest large,
        DemoOffer offer,
        int no,
        DateOnly day,
        CancellationToken ct
    )
    {
        var actor = ActorFor(large);
        var validUntil = day.AddDays(OfferValidDays);
        DemoUseCases.RequireSuccess(
            await useCases.NameProjectManager.RunAsync(actor, Target(no), offer.ProjectManager, ct)
        );
        DemoUseCases.RequireSuccess(
            await useCases.WritePlan.RunAsync(
                actor,
                Target(no),
                new(
                    offer.PlannedMinutes,
                    day.AddDays(OfferValidDays),
                    day.AddDays(2 * OfferValidDays),
                    offer.PriceOre,
                    offer.Note,
                    validUntil
                ),
                ct
            )
        );
        DemoUseCases.RequireSuccess(
            await useCases.RecordSentOffer.RunAsync(
                actor,
                Target(no),
                new(
                    PlanNo: 1,
                    SentTo: "",
                    ContactChannel.Email,
                    IsSwedish: true,
                    $"Offert {no}-1: {large.Subject}",
                    Letter(large, offer, day, validUntil, actor),
                    FollowUpTarget.AfterOffer(day, validUntil)
                ),
                ct
            )
        );
    }

    private static string Letter(
        DemoLargeRequest large,
        DemoOffer offer,
        DateOnly day,
        DateOnly validUntil,
        Actor from
    )
    {
        var swedish = CultureInfo.GetCultureInfo("sv-SE");
        return string.Create(
            swedish,
            $"""
            Hej!

            Tack för er förfrågan ”{large.Subject}”. Här är vår offert.

            {offer.Note}

            Tid: {new Minutes(offer.PlannedMinutes)}
            Pris: {new Money(offer.PriceOre)} exkl. moms
            Start: {day.AddDays(OfferValidDays):d MMMM yyyy}
            Klart senast: {day.AddDays(2 * OfferValidDays):d MMMM yyyy}
            Projektledare: {offer.ProjectManager}
            Giltig till och med: {validUntil:d MMMM yyyy}

            Svara gärna senast den {validUntil:d MMMM yyyy} om ni tackar ja, med er egen referens om ni har någon.

            Vänliga hälsningar
            {from.Name}
            """
        );
    }

    private async Task AnswerAsync(
        DemoLargeRequest large,
        DemoOffer offer,
        bool isAccepted,
        int no,
        CancellationToken ct
    ) =>
        DemoUseCases.RequireSuccess(
            await useCases.RecordOfferAnswer.RunAsync(
                ActorFor(large),
                Target(no),
                new(
                    OfferNo: 1,
                    isAccepted,
                    SaidBy: "Kundens beställare",
                    StockholmTime.DateOf(useCases.Clock.Now),
                    ContactChannel.Phone,
                    offer.Reference,
                    isAccepted ? "" : large.Outcome
                ),
                ct
            )
        );

    private async Task DecideAsync(DemoLargeRequest large, int no, CancellationToken ct)
    {
        if (large.Offer is { IsAccepted: { } isAccepted } offer)
        {
            await AnswerAsync(large, offer, isAccepted, no, ct);
        }

        if (large.FinalState != EscalationState.Rescoped)
        {
            var won = large.FinalState == EscalationState.Won;
            DemoUseCases.RequireSuccess(
                await useCases.CloseEscalation.RunAsync(
                    ActorFor(large),
                    Target(no),
                    new(
                        won,
                        large.Outcome,
                        won ? $"P-{ProjectNumberBase + no}" : "",
                        won
                            ? "Tack för beställningen! Projektledaren hör av sig om starten."
                            : "Vi stänger förfrågan. Hör gärna av er när det passar."
                    ),
                    ct
                )
            );
            return;
        }

        await using var db = await useCases.OpenDbAsync(ct);
        var tickets = db
            .Tickets.Where(t => t.EscalationNo == no)
            .Select(t => t.Number)
            .AsEnumerable()
            .Select(n => new RescopedTicket(n, SizeClass.Medium, 180))
            .ToList();
        DemoUseCases.RequireSuccess(
            await useCases.RescopeEscalation.RunAsync(
                ActorFor(large),
                Target(no),
                tickets,
                large.Outcome,
                ct
            )
        );
    }

    private Actor ActorFor(DemoLargeRequest large) =>
        large.ByTeamLead ? people.TeamLead : people.Sales;

    private static EscalationCommandTarget Target(int no) => new(no, null, Guid.NewGuid());
}
