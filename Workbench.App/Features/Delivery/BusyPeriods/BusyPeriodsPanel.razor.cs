using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Live;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Delivery;

namespace Workbench.App.Features.Delivery.BusyPeriods;

/// <summary>Shows the busy periods to everybody. Team leads can change them.</summary>
public partial class BusyPeriodsPanel
{
    private BusyPeriodDialog? _edit;
    private ModalDialog? _confirm;
    private BusyPeriodRow? _confirmedRow;
    private bool _isEnding;
    private Guid _operation;
    private Refusal? _refusal;
    private BusyPeriodEffect? _effect;

    [Parameter, EditorRequired]
    public required IReadOnlyList<BusyPeriodRow> Periods { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required ChangeBusyPeriod Change { get; init; }

    [Inject]
    public required BusyPeriodPreviewQuery Preview { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private bool CanEdit => Actor.HasAny(Roles.TeamLead);

    private (string Title, string Text, string Button) Confirmation =>
        _confirmedRow is not { Period: var period } ? ("", "", "")
        : _isEnding
            ? (
                Formats.Text(DeliveryTexts.BusyPeriod_EndOf, period.Note),
                Formats.Text(DeliveryTexts.BusyPeriod_EndText, Formats.Date(Clock.Today)),
                DeliveryTexts.BusyPeriod_End
            )
        : (
            Formats.Text(DeliveryTexts.BusyPeriod_RemoveOf, period.Note),
            DeliveryTexts.BusyPeriod_RemoveText,
            DeliveryTexts.BusyPeriod_Remove
        );

    private bool IsRunning(BusyPeriod period) =>
        period.From <= Clock.Today && Clock.Today <= period.To;

    /// <summary>
    /// Returns whether the period can be ended early: it has begun and continues tomorrow. A period that has not begun is
    /// removed instead.
    /// </summary>
    private bool CanEnd(BusyPeriod period) => IsRunning(period) && period.To > Clock.Today;

    private Task ConfirmEndAsync(BusyPeriodRow row) => OpenConfirmAsync(row, ends: true);

    private Task ConfirmRemoveAsync(BusyPeriodRow row) => OpenConfirmAsync(row, ends: false);

    private async Task OpenConfirmAsync(BusyPeriodRow row, bool ends)
    {
        (_confirmedRow, _isEnding, _operation, _refusal) = (row, ends, Guid.NewGuid(), null);
        var outcome = await Preview.RunAsync(
            Actor,
            row.Period.Id,
            ends ? EndedToday(row.Period) : null,
            CancellationToken.None
        );
        _effect = outcome.Match<BusyPeriodEffect?>(effect => effect, _ => null);
        await _confirm!.OpenAsync();
    }

    private BusyPeriodInput EndedToday(BusyPeriod period) =>
        new(period.From, Clock.Today, period.ExtraDays, period.Note);

    private async Task ConfirmAsync()
    {
        var (period, version) = (_confirmedRow!.Period, _confirmedRow.Version);
        var on = new BusyPeriodCommandTarget(period.Id, version, _operation);
        var input = EndedToday(period);
        var outcome = _isEnding
            ? await Change.RunAsync(Actor, on, input, CancellationToken.None)
            : await Change.RemoveAsync(Actor, on, CancellationToken.None);
        _operation = Guid.NewGuid();
        _refusal = outcome.Refusal;
        if (_refusal is null)
        {
            await _confirm!.CloseAsync();
            Snackbar.Add(
                Formats.Text(
                    _isEnding ? DeliveryTexts.BusyPeriod_Ended : DeliveryTexts.BusyPeriod_Removed,
                    period.Note
                ),
                Severity.Success
            );
        }
    }
}
