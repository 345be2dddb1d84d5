using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Features.Billing.Overview;
using Workbench.App.Live;
using Workbench.App.Settings;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.HandOvers;

/// <summary>
/// Asks before the lines of a month are handed over, with their sum. It keeps what it showed: if the lines have changed since, the
/// person sees the new sum and confirms again.
/// </summary>
public partial class HandOverDialog
{
    private ModalDialog? _dialog;
    private BillingView? _view;
    private Refusal? _refusal;
    private Guid _operation;

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>Reads the month again.</summary>
    [Parameter, EditorRequired]
    public required Func<Task<BillingView>> Read { get; set; }

    [Inject]
    public required HandOverMonth HandOver { get; init; }

    [Inject]
    public required BillingSettingsProvider Settings { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private string Title =>
        _view is { } view
            ? Formats.Text(BillingTexts.Confirm_Title, BillingText.Month(view.Month))
            : BillingTexts.HandOver;

    private bool IsOver => _view!.Month < BillingMonth.FromDate(Clock.Today);

    private int CustomerCount => _view!.Due.DistinctBy(l => l.Line.CustomerId).Count();

    /// <summary>What the customers pay together: VAT is rounded once for each of them.</summary>
    private long Gross =>
        Voucher
            .From(_view!.Due.Select(l => l.Line), Settings.Current.VatPercent)
            .Sum(v => v.Gross.Ore);

    public Task OpenAsync(BillingView view)
    {
        (_view, _refusal, _operation) = (view, null, Guid.NewGuid());
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private async Task HandOverAsync()
    {
        var outcome = await HandOver.RunAsync(
            Actor,
            _view!.Month,
            _view.DueTotal,
            _operation,
            CancellationToken.None
        );
        _refusal = outcome.Refusal;
        if (_refusal is null)
        {
            await _dialog!.CloseAsync();
            Snackbar.Add(
                outcome.Match(
                    done =>
                        Formats.Text(
                            BillingTexts.HandedOver,
                            Formats.Invariant(done.No),
                            BillingText.Total(new(done.LineCount, done.TotalOre))
                        ),
                    _ => ""
                ),
                Severity.Success
            );
            return;
        }

        _operation = Guid.NewGuid();
        var now = await Read();
        if (now.Month == _view.Month && now.Due.Count > 0)
        {
            _view = now;
        }
    }
}
