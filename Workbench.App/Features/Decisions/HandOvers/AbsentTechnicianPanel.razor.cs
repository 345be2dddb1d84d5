using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Live;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Delivery.Decisions;

namespace Workbench.App.Features.Decisions.HandOvers;

/// <summary>Leads to the hand-over of an absent person's tickets, or leaves the tickets with the person until a day.</summary>
public partial class AbsentTechnicianPanel
{
    private ModalDialog? _dialog;
    private Guid _operation = Guid.NewGuid();
    private DateOnly? _decideOn;
    private string _reason = "";
    private Refusal? _refusal;

    [Parameter, EditorRequired]
    public required PendingDecision.AbsentTechnician Decision { get; set; }

    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Inject]
    public required PostponeHandOver Postpone { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private DateOnly LastDay => HandOverPostponement.LastDay(Decision.Away, Clock.Today);

    /// <summary>The day on which the person is back is proposed. What was typed is kept when the dialog was closed by mistake.</summary>
    private Task OpenAsync()
    {
        (_refusal, _operation) = (null, Guid.NewGuid());
        _decideOn ??= LastDay;
        return _dialog!.OpenAsync();
    }

    private async Task SaveAsync()
    {
        _refusal = _decideOn is { } day
            ? (
                await Postpone.RunAsync(
                    await Person.GetAsync(),
                    Decision.PersonId,
                    day,
                    _reason,
                    _operation,
                    CancellationToken.None
                )
            ).Refusal
            : Refusal.Because(RefusalCode.ReminderDateOutOfRange, Clock.Today.AddDays(1), LastDay);
        if (_refusal is not null)
        {
            return;
        }

        await _dialog!.CloseAsync();
        Snackbar.Add(
            Formats.Text(DecisionsTexts.Postpone_Saved, Name, Formats.Date(_decideOn!.Value)),
            Severity.Success
        );
    }
}
