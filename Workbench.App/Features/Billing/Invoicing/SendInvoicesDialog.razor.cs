using Microsoft.AspNetCore.Components;
using Workbench.App.Settings;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.Invoicing;

/// <summary>Asks before invoices are sent to the invoicing service: nothing here can take them back.</summary>
public partial class SendInvoicesDialog
{
    private ModalDialog? _dialog;
    private BillingHandOver? _handOver;

    [Parameter, EditorRequired]
    public required EventCallback<BillingHandOver> Send { get; set; }

    [Inject]
    public required BillingSettingsProvider Settings { get; init; }

    private int InvoiceCount { get; set; }

    private string Title =>
        _handOver is { } handOver
            ? Formats.Text(BillingTexts.ActionOf, BillingTexts.Send, Formats.Invariant(handOver.No))
            : BillingTexts.Send;

    public Task OpenAsync(BillingHandOver handOver, HandOverInvoices invoices)
    {
        (_handOver, InvoiceCount) = (handOver, invoices.Count!.Value - invoices.Confirmed.Count);
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private async Task SendAsync()
    {
        await _dialog!.CloseAsync();
        await Send.InvokeAsync(_handOver!);
    }
}
