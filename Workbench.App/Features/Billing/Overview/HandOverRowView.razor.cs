using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Billing.Exports;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.Overview;

/// <summary>Shows a hand-over with its files, its lines if they are open, and its undo.</summary>
public partial class HandOverRowView
{
    [Parameter, EditorRequired]
    public required HandOverRow Row { get; set; }

    /// <summary>Whether its lines are shown.</summary>
    [Parameter, EditorRequired]
    public bool IsOpen { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<BilledLine> Lines { get; set; }

    [Parameter, EditorRequired]
    public bool CanUndo { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<HandOverRow> Undo { get; set; }

    /// <summary>Whether this page is sending its invoices.</summary>
    [Parameter]
    public bool IsSending { get; set; }

    [Parameter]
    public EventCallback<HandOverRow> Send { get; set; }

    private BillingHandOver HandOver => Row.HandOver;

    private string SendText =>
        Row.Invoices.Sent.Count == 0 ? BillingTexts.Send : BillingTexts.Send_Rest;

    /// <summary>Names the hand-over after the action: several rows have the same ones.</summary>
    private string Named(string action) =>
        Formats.Text(BillingTexts.ActionOf, action, Formats.Invariant(HandOver.No));

    private static string FileText(BillingFileFormat format) =>
        format switch
        {
            BillingFileFormat.Csv => BillingTexts.File_Csv,
            BillingFileFormat.Xlsx => BillingTexts.File_Xlsx,
            BillingFileFormat.Sie => BillingTexts.File_Sie,
        };
}
