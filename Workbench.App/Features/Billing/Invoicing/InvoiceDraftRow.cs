using Workbench.App.Features.Billing.Exports;
using Workbench.App.Settings;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.Invoicing;

/// <summary>A row of an invoice: one line, with its amount.</summary>
public sealed record InvoiceDraftRow(
    string Description,
    long AmountOre,
    int Account,
    int VatPercent
)
{
    public static InvoiceDraftRow From(BillingLine line, BillingSettings settings) =>
        new(
            BillingLineNames.Describe(line),
            line.AmountOre,
            settings.Accounts.RevenueFor(line.Kind),
            settings.VatPercent
        );
}
