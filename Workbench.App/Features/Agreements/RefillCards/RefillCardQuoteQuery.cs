using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Shared.Hours;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.Cards;

namespace Workbench.App.Features.Agreements.RefillCards;

/// <summary>Quotes a RefillCard with the code that sells it. Writes nothing.</summary>
[AllowedFor(Roles.Sales | Roles.TeamLead | Roles.Technician)]
public sealed class RefillCardQuoteQuery(
    QueryExecutor queries,
    AgreementPolicyProvider agreementPolicyProvider,
    TimeProvider time
)
{
    public Task<Outcome<RefillCardQuote>> RunAsync(
        Actor actor,
        int customerId,
        int hours,
        CancellationToken ct
    ) =>
        queries.RunAsync<RefillCardQuoteQuery, Outcome<RefillCardQuote>>(
            actor,
            (db, token) => ReadAsync(db, customerId, hours, token),
            ct
        );

    private async Task<Outcome<RefillCardQuote>> ReadAsync(
        WorkbenchDb db,
        int customerId,
        int hours,
        CancellationToken ct
    )
    {
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        if (!await db.Customers.AnyAsync(c => c.Id == customerId, ct))
        {
            return Refusal.Because(RefusalCode.NotFound, customerId);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var before = await db.LoadProjectedHoursAsync(
            customerId,
            agreementPolicyProvider.Current,
            now,
            ct
        );
        return RefillCardPurchase
            .Apply(
                hours,
                StockholmTime.DateOf(now),
                before.Agreement,
                before.Ledger,
                agreementPolicyProvider.Current,
                now
            )
            .Match<Outcome<RefillCardQuote>>(
                purchase => new RefillCardQuote(
                    purchase.Card,
                    purchase.Ledger.Sources.Single(s => s.No == purchase.Card.SourceNo).LapsesOn
                )
                {
                    CheaperLarger = RefillCardPrice.FindCheaperLarger(
                        hours,
                        agreementPolicyProvider.Current
                    ),
                    Tiers =
                    [
                        .. agreementPolicyProvider.Current.CardTiers.OrderBy(t => t.FromHours),
                    ],
                },
                refusal => refusal
            );
    }
}
