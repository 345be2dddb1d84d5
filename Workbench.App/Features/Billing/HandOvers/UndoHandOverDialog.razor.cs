using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Features.Billing.Invoicing;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.HandOvers;

/// <summary>Undoes a hand-over, with a reason.</summary>
public partial class UndoHandOverDialog
{
    private const int MaxNumbers = 20;

    private ModalDialog? _dialog;
    private BillingHandOver? _handOver;
    private HandOverInvoices? _invoices;
    private string _reason = "";
    private Refusal? _refusal;
    private Guid _operation;

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required UndoHandOver Undo { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private string Title =>
        _handOver is { } handOver
            ? Formats.Text(BillingTexts.Undo_Title, Formats.Invariant(handOver.No))
            : BillingTexts.Undo;

    /// <summary>Names the invoices that somebody has to credit at the service; null if there are none.</summary>
    private string? InvoiceText =>
        _invoices?.Confirmed is { Count: > 0 } confirmed
            ? Formats.Text(
                BillingTexts.Undo_Invoices,
                string.Join(", ", confirmed.Take(MaxNumbers).Select(i => i.Sending.DocumentNumber))
                    + (confirmed.Count > MaxNumbers ? " …" : "")
            )
            : null;

    public Task OpenAsync(BillingHandOver handOver, HandOverInvoices invoices)
    {
        // What was typed is kept when the dialog was closed by mistake.
        if (_handOver?.No != handOver.No)
        {
            _reason = "";
        }

        (_handOver, _invoices) = (handOver, invoices);
        (_refusal, _operation) = (null, Guid.NewGuid());
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private async Task UndoAsync()
    {
        var no = _handOver!.No;
        var outcome = await Undo.RunAsync(Actor, no, _reason, _operation, CancellationToken.None);
        _refusal = outcome.Refusal;
        if (_refusal is not null)
        {
            _operation = Guid.NewGuid();
            return;
        }

        _reason = "";
        await _dialog!.CloseAsync();
        Snackbar.Add(Formats.Text(BillingTexts.Undo_Done, Formats.Invariant(no)), Severity.Success);
    }
}
