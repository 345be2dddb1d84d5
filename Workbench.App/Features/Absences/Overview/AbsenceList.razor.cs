using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Features.Absences.Away;
using Workbench.App.Features.Absences.Edit;
using Workbench.App.Live;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;

namespace Workbench.App.Features.Absences.Overview;

/// <summary>Lists the absences of a period. Each can be changed or cancelled by the person or a team lead, and has a history.</summary>
public partial class AbsenceList
{
    private ModalDialog? _confirm;
    private ModalDialog? _historyDialog;
    private AbsenceRow? _row;
    private IReadOnlyList<AbsenceChange> _history = [];
    private Guid _operation;
    private Refusal? _refusal;

    [Parameter, EditorRequired]
    public required AbsencesView View { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>Called with the row to change.</summary>
    [Parameter]
    public EventCallback<AbsenceRow> Edit { get; set; }

    [Inject]
    public required CancelAbsence Cancel { get; init; }

    [Inject]
    public required AbsenceHistoryQuery History { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private bool CanRead(AbsenceRow row) =>
        AbsenceRules.CheckActor(row.Absence.PersonId, Actor) is null;

    private bool CanChange(AbsenceRow row) =>
        AbsenceRules.CheckChange(row.Absence, Actor, Clock.UtcNow) is null;

    private async Task ConfirmAsync(AbsenceRow row)
    {
        (_row, _operation, _refusal) = (row, Guid.NewGuid(), null);
        StateHasChanged();
        await _confirm!.OpenAsync();
    }

    private async Task CancelAsync()
    {
        if (_row is not { } row)
        {
            return;
        }

        var outcome = await Cancel.RunAsync(
            Actor,
            new(row.Absence.Id, row.Version, _operation),
            CancellationToken.None
        );
        _refusal = outcome.Refusal;
        if (_refusal is null)
        {
            await _confirm!.CloseAsync();
            Snackbar.Add(
                Formats.Text(
                    AbsencesTexts.Cancel_Done,
                    AwayText.Days(row.Absence.From, row.Absence.To)
                ),
                Severity.Success
            );
        }
    }

    private async Task ShowHistoryAsync(AbsenceRow row)
    {
        _history = await History.RunAsync(Actor, row.Absence.Id, CancellationToken.None);
        StateHasChanged();
        await _historyDialog!.OpenAsync();
    }

    private static string Label(string action, AbsenceRow row) =>
        $"{action}: {row.PersonName}, {AwayText.Days(row.Absence.From, row.Absence.To)}";

    private static string ChangeText(AbsenceRow row) =>
        Formats.Text(
            AbsencesTexts.ChangedBy,
            HistoryText(row.LastChange),
            row.LastChange.ActorName,
            Formats.Date(StockholmTime.DateOf(row.LastChange.ChangedAt))
        );

    private static string HistoryText(AbsenceChange change) =>
        (change.Kind, change.IsImported) switch
        {
            (AbsenceChangeKind.Entered, false) => AbsencesTexts.Change_Entered,
            (AbsenceChangeKind.Entered, true) => AbsencesTexts.Change_Imported,
            (AbsenceChangeKind.Changed, false) => AbsencesTexts.Change_Changed,
            (AbsenceChangeKind.Changed, true) => AbsencesTexts.Change_ChangedImported,
            (AbsenceChangeKind.Cancelled, _) => AbsencesTexts.Change_Cancelled,
        };
}
