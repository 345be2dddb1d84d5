using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Features.Absences.Away;
using Workbench.App.Features.Absences.Overview;
using Workbench.App.Live;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.SaveConflicts;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;

namespace Workbench.App.Features.Absences.Edit;

/// <summary>Adds or changes an absence: one's own, or anybody's by a team lead.</summary>
public partial class AbsenceDialog
{
    private ModalDialog? _dialog;
    private AbsenceRow? _row;
    private AbsenceForm _form = new();
    private AbsenceForm? _theirs;
    private ConcurrencyConflict? _conflict;
    private Guid _operation;
    private string? _problem;
    private Refusal? _refusal;
    private DateOnly _shownDay;

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<AbsencesView.Member> People { get; set; }

    [Inject]
    public required AddAbsence Add { get; init; }

    [Inject]
    public required ChangeAbsence Change { get; init; }

    [Inject]
    public required AbsencesQuery Query { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    private bool IsTeamLead => Actor.HasAny(Roles.TeamLead);

    /// <summary>The fields that somebody else saved meanwhile; null if nobody did.</summary>
    private IReadOnlyList<FieldConflict>? Conflicts =>
        _theirs is not { } t
            ? null
            : FieldConflict.WhereDifferent(
                new(
                    AbsencesTexts.From,
                    DateText(_form.From),
                    DateText(t.From),
                    () => _form.From = t.From
                ),
                new(AbsencesTexts.To, DateText(_form.To), DateText(t.To), () => _form.To = t.To),
                new(
                    AbsencesTexts.Part,
                    AwayText.For(_form.Part),
                    AwayText.For(t.Part),
                    () => _form.Part = t.Part
                ),
                new(AbsencesTexts.Note, _form.Note, t.Note, () => _form.Note = t.Note)
            );

    protected override void OnInitialized() => _conflict = new(Clock);

    /// <param name="row">The absence to change; null for a new one.</param>
    /// <param name="shownDay">A day of the shown period, to read the absence again after a conflict.</param>
    public async Task OpenAsync(AbsenceRow? row, DateOnly shownDay)
    {
        // Input for a new absence is kept when the dialog was closed by mistake.
        if (row is not null || _row is not null || _form.PersonId == 0)
        {
            _form = AbsenceForm.FromRow(row, Actor.Id);
        }

        (_row, _operation, _problem, _refusal, _theirs) = (row, Guid.NewGuid(), null, null, null);
        _shownDay = row?.Absence.From ?? shownDay;
        StateHasChanged();
        await _dialog!.OpenAsync();
    }

    private async Task SaveAsync()
    {
        if (_conflict!.WasJustShown)
        {
            return;
        }

        (_problem, _refusal) = (null, null);
        if (_form.ToDays() is not { } days)
        {
            _problem = AbsencesTexts.From_Missing;
            return;
        }

        _refusal = _row is { } row
            ? await ChangeAsync(row, days)
            : (
                await Add.RunAsync(Actor, _form.PersonId, days, _operation, CancellationToken.None)
            ).Refusal;
        _operation = Guid.NewGuid();
        if (_refusal is null)
        {
            (_form, _row) = (new(), null);
            await _dialog!.CloseAsync();
            Snackbar.Add(
                Formats.Text(AbsencesTexts.Saved, AwayText.Days(days.From, days.To)),
                Severity.Success
            );
        }
    }

    private async Task<Refusal?> ChangeAsync(AbsenceRow row, AbsenceDays days)
    {
        var outcome = await Change.RunAsync(
            Actor,
            new(row.Absence.Id, row.Version, _operation),
            days,
            CancellationToken.None
        );
        if (outcome.Refusal?.Code == RefusalCode.ConcurrencyConflict)
        {
            var view = await Query.RunAsync(
                Actor,
                AbsencePeriod.Containing(_shownDay, isWeek: false),
                CancellationToken.None
            );
            if (view.Rows.FirstOrDefault(r => r.Absence.Id == row.Absence.Id) is { } latest)
            {
                // The current version is now shown. Saving again overwrites it on purpose.
                (_row, _theirs) = (latest, AbsenceForm.FromRow(latest, Actor.Id));
                _conflict!.MarkShown();
            }
        }

        return outcome.Refusal;
    }

    private static string DateText(DateOnly? day) => day is { } date ? Formats.Date(date) : "";
}
