using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Features.ProductReports.Details;
using Workbench.App.Live;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.SaveConflicts;
using Workbench.Domain;
using Workbench.Domain.Bugs;

namespace Workbench.App.Features.ProductReports.Decisions;

/// <summary>
/// Records the decision of the product group and shows its effect first; shows the outcome of a decided report.
/// </summary>
public partial class ReportDecisionPanel
{
    private ModalDialog? _dialog;
    private ReportDecisionKind _kind;
    private string _release = "";
    private string _suggestedRelease = "";
    private string _reason = "";
    private Guid _operation = Guid.NewGuid();
    private long _seen;
    private Refusal? _refusal;
    private ConcurrencyConflict? _conflict;

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
    /// The release that somebody else recorded meanwhile, which the page behind the dialog has loaded. Null if nobody did, or
    /// no release is asked for.
    /// </summary>
    private IReadOnlyList<FieldConflict>? ConflictingVersions =>
        _refusal?.Code != RefusalCode.ConcurrencyConflict || _kind == ReportDecisionKind.Decline
            ? null
            : FieldConflict.WhereDifferent(
                new FieldConflict(
                    ProductReportsTexts.Release,
                    _release,
                    View.Row.Report.Release,
                    () => _release = View.Row.Report.Release
                )
            );

    private bool CanDecide => Actor.HasAny(Roles.Technician | Roles.TeamLead);

    private string Title =>
        _kind switch
        {
            ReportDecisionKind.Plan => ProductReportsTexts.PlanTitle,
            ReportDecisionKind.Ship => ProductReportsTexts.ShipTitle,
            ReportDecisionKind.Decline => ProductReportsTexts.DeclineTitle,
        };

    private string Effect =>
        _kind == ReportDecisionKind.Plan ? ProductReportsTexts.PlanEffect
        : View.Tickets.Count == 0 ? ProductReportsTexts.NobodyTold
        : Formats.Text(
            _kind == ReportDecisionKind.Ship
                ? ProductReportsTexts.ShipEffect
                : ProductReportsTexts.DeclineEffect,
            ReportText.Tickets(View.Row.Tickets),
            ReportText.Customers(View.Row.Customers),
            string.Join(", ", View.Tickets.Select(t => $"#{Formats.Invariant(t.Number)}"))
        );

    private string Label =>
        _kind == ReportDecisionKind.Decline
            ? ProductReportsTexts.DeclineLabel
            : ProductReportsTexts.Release;

    private string Hint =>
        _kind switch
        {
            ReportDecisionKind.Plan => ProductReportsTexts.PlanHint,
            ReportDecisionKind.Ship => ProductReportsTexts.ShipHint,
            ReportDecisionKind.Decline => ProductReportsTexts.DeclineHint,
        };

    private string Confirm =>
        _kind switch
        {
            ReportDecisionKind.Plan => ProductReportsTexts.PlanConfirm,
            ReportDecisionKind.Ship => ProductReportsTexts.ShipConfirm,
            ReportDecisionKind.Decline => ProductReportsTexts.DeclineConfirm,
        };

    private string? DetailText =>
        View.Row.Report.State switch
        {
            ProductReportState.Open or ProductReportState.Planned => ProductReportsTexts.ReadOnly,
            ProductReportState.Shipped => View.Tickets.Count > 0
                ? ProductReportsTexts.TellThem
                : null,
            ProductReportState.Declined => View.Row.Report.Reason,
        };

    protected override void OnInitialized() => _conflict = new(Clock);

    private Task OpenAsync(ReportDecisionKind step)
    {
        (_kind, _refusal, _operation, _seen) = (step, null, Guid.NewGuid(), View.Row.Version);
        // Keeps typed text; replaces a suggestion with the current one.
        if (
            _release.Length == 0
            || string.Equals(_release, _suggestedRelease, StringComparison.Ordinal)
        )
        {
            _release = _suggestedRelease = View.Row.Report.Release;
        }

        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private async Task DecideAsync()
    {
        if (_conflict!.WasJustShown)
        {
            return;
        }

        var report = View.Row.Report.No;
        var target = new ProductReportCommandTarget(report, _seen, _operation);
        var (release, ct) = (_release, CancellationToken.None);
        var outcome = _kind switch
        {
            ReportDecisionKind.Plan => await Plan.RunAsync(Actor, target, release, ct),
            ReportDecisionKind.Ship => await Ship.RunAsync(Actor, target, release, ct),
            ReportDecisionKind.Decline => await Decline.RunAsync(Actor, target, _reason, ct),
        };
        _operation = Guid.NewGuid();
        _refusal = outcome.Refusal;
        if (_refusal is not null)
        {
            // The page behind the dialog now shows the current version. Confirming again acts on it.
            _seen = View.Row.Version;
            if (_refusal.Code == RefusalCode.ConcurrencyConflict)
            {
                _conflict.MarkShown();
            }

            return;
        }

        await _dialog!.CloseAsync();
        Snackbar.Add(ResultText(report, release.Trim()), Severity.Success);
    }

    private string ResultText(int report, string release) =>
        _kind switch
        {
            ReportDecisionKind.Plan when release.Length == 0 => Formats.Text(
                ProductReportsTexts.Unplanned,
                report
            ),
            ReportDecisionKind.Plan => Formats.Text(ProductReportsTexts.Planned, report, release),
            ReportDecisionKind.Ship => Formats.Text(
                ProductReportsTexts.WasShipped,
                report,
                release
            ),
            ReportDecisionKind.Decline => Formats.Text(ProductReportsTexts.WasDeclined, report),
        };
}
