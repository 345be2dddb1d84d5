using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Tags;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.Invoicing;

/// <summary>Shows what became of the invoices of a hand-over: first those that somebody has to look at.</summary>
public partial class SentInvoiceList
{
    private const int MaxOpen = 20;

    [Parameter, EditorRequired]
    public required HandOverInvoices Invoices { get; set; }

    /// <summary>Null as long as nothing was sent.</summary>
    private string? SummaryText =>
        Invoices.Sent.Count == 0
            ? null
            : Formats.Text(
                Invoices.IsRunning ? BillingTexts.Invoices_Running : BillingTexts.Invoices_Made,
                Invoices.Confirmed.Count,
                Math.Max(Invoices.Count ?? 0, Invoices.Sent.Count)
            );

    private static TagKind KindOf(SentInvoice invoice) =>
        invoice.Sending.Status == InvoiceSendingStatus.Refused ? TagKind.Late : TagKind.Due;

    private static string StatusText(SentInvoice invoice) =>
        invoice.Sending.Status switch
        {
            InvoiceSendingStatus.Refused => BillingTexts.Invoice_Refused,
            InvoiceSendingStatus.NotAuthorized => BillingTexts.Invoice_NotAuthorized,
            _ => BillingTexts.Invoice_Unknown,
        };

    /// <summary>What to do, and what the service answered.</summary>
    private static string AnswerText(SentInvoice invoice)
    {
        var advice = invoice.Sending.Status switch
        {
            InvoiceSendingStatus.Refused => BillingTexts.Invoice_RefusedAdvice,
            InvoiceSendingStatus.NotAuthorized => BillingTexts.Invoice_NotAuthorizedAdvice,
            _ => BillingTexts.Invoice_UnknownAdvice,
        };
        return invoice.Sending.Message.Length == 0
            ? advice
            : $"{advice} {Formats.Text(BillingTexts.Invoice_Answer, invoice.Sending.Message)}";
    }
}
