using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Shell;
using Workbench.App.Shell.Parts;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Bugs;

namespace Workbench.App.Features.ProductReports;

/// <summary>Notes what the product group says, after it is said what that does; or what came of it.</summary>
[Rule("B3")]
public partial class ReportDecision
{
    private ModalDialog? _dialog;
    private ReportStep _step;
    private string _release = "";
    private string _offered = "";
    private string _reason = "";
    private Guid _operation = Guid.NewGuid();
    private long _seen;
    private Refusal? _refusal;
    private ConcurrencyConflict? _overtaken;

    [Parameter, EditorRequired]
    public required ReportView View { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required PlanProductReport Plan { get; init; }

    [Inject]
    public required ShipProductReport Ship { get; init; }

    [Inject]
    public required DeclineProductReport Decline { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    /// <summary>
    /// The release that somebody else noted meanwhile: the page behind the dialog has read it. Null where nobody did, or no
    /// release is asked for.
    /// </summary>
    private IReadOnlyList<FieldConflict>? Others =>
        _refusal?.Code != RefusalCode.ConcurrencyConflict || _step == ReportStep.Decline
            ? null
            : FieldConflict.WhereDifferent(
                new FieldConflict(
                    Texts.Report_Release,
                    _release,
                    View.Row.Report.Release,
                    () => _release = View.Row.Report.Release
                )
            );

    private bool MayDecide => Actor.HasAny(Roles.Technician | Roles.TeamLead);

    private string Title =>
        _step switch
        {
            ReportStep.Plan => Texts.Report_PlanTitle,
            ReportStep.Ship => Texts.Report_ShipTitle,
            ReportStep.Decline => Texts.Report_DeclineTitle,
        };

    private string Effect =>
        _step == ReportStep.Plan ? Texts.Report_PlanEffect
        : View.Tickets.Count == 0 ? Texts.Report_NobodyTold
        : Formats.Text(
            _step == ReportStep.Ship ? Texts.Report_ShipEffect : Texts.Report_DeclineEffect,
            ReportSaid.Tickets(View.Row.Tickets),
            ReportSaid.Customers(View.Row.Customers),
            string.Join(", ", View.Tickets.Select(t => $"#{Formats.Invariant(t.Number)}"))
        );

    private string Label =>
        _step == ReportStep.Decline ? Texts.Report_DeclineLabel : Texts.Report_Release;

    private string Hint =>
        _step switch
        {
            ReportStep.Plan => Texts.Report_PlanHint,
            ReportStep.Ship => Texts.Report_ShipHint,
            ReportStep.Decline => Texts.Report_DeclineHint,
        };

    private string Confirm =>
        _step switch
        {
            ReportStep.Plan => Texts.Report_PlanConfirm,
            ReportStep.Ship => Texts.Report_ShipConfirm,
            ReportStep.Decline => Texts.Report_DeclineConfirm,
        };

    private string? More =>
        View.Row.Report.State switch
        {
            ProductReportState.Open or ProductReportState.Planned => Texts.Report_ReadOnly,
            ProductReportState.Shipped => View.Tickets.Count > 0 ? Texts.Report_TellThem : null,
            ProductReportState.Declined => View.Row.Report.Reason,
        };

    protected override void OnInitialized() => _overtaken = new(Clock);

    private Task OpenAsync(ReportStep step)
    {
        (_step, _refusal, _operation, _seen) = (step, null, Guid.NewGuid(), View.Row.Version);
        // What somebody typed stays; what was only offered is offered as it is now.
        if (_release.Length == 0 || string.Equals(_release, _offered, StringComparison.Ordinal))
        {
            _release = _offered = View.Row.Report.Release;
        }

        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private async Task DecideAsync()
    {
        if (_overtaken!.WasJustShown)
        {
            return;
        }

        var report = View.Row.Report.No;
        var target = new ProductReportCommandTarget(report, _seen, _operation);
        var (release, ct) = (_release, CancellationToken.None);
        var outcome = _step switch
        {
            ReportStep.Plan => await Plan.RunAsync(Actor, target, release, ct),
            ReportStep.Ship => await Ship.RunAsync(Actor, target, release, ct),
            ReportStep.Decline => await Decline.RunAsync(Actor, target, _reason, ct),
        };
        _operation = Guid.NewGuid();
        _refusal = outcome.Refusal;
        if (_refusal is not null)
        {
            // What was looked at has changed and is shown now behind the dialog: asked for again, it is meant.
            _seen = View.Row.Version;
            if (_refusal.Code == RefusalCode.ConcurrencyConflict)
            {
                _overtaken.MarkShown();
            }

            return;
        }

        await _dialog!.CloseAsync();
        Snackbar.Add(Said(report, release.Trim()), Severity.Success);
    }

    private string Said(int report, string release) =>
        _step switch
        {
            ReportStep.Plan when release.Length == 0 => Formats.Text(
                Texts.Report_Unplanned,
                report
            ),
            ReportStep.Plan => Formats.Text(Texts.Report_Planned, report, release),
            ReportStep.Ship => Formats.Text(Texts.Report_WasShipped, report, release),
            ReportStep.Decline => Formats.Text(Texts.Report_WasDeclined, report),
        };
}
