using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Live;
using Workbench.App.Settings;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.SaveConflicts;
using Workbench.Domain;
using Workbench.Domain.Settings;

namespace Workbench.App.Features.SettingsEditor;

/// <summary>
/// Changes a setting. Shows the old and the new value, an example, and what the new value leads to, before it is saved. If somebody
/// else changed it meanwhile, it shows their value first.
/// </summary>
public partial class SettingDialog
{
    private ModalDialog? _dialog;
    private SettingRow? _row;
    private SettingForm? _form;
    private ConcurrencyConflict? _conflict;
    private IReadOnlyList<FieldConflict>? _conflicts;
    private string? _problem;
    private Guid _operation;

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required ChangeSetting Change { get; init; }

    [Inject]
    public required SettingsQuery Query { get; init; }

    [Inject]
    public required SettingsProvider Settings { get; init; }

    [Inject]
    public required StockholmClock Clock { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private string Title => _row is { } row ? SettingText.Name(row.Setting.Key) : "";

    private string FromText =>
        _form?.ValidFrom is { } from && from != Clock.Today
            ? Formats.Text(SettingsEditorTexts.From_Day, Formats.Date(from))
            : SettingsEditorTexts.From_Now;

    /// <param name="value">The value to begin with; null for the present one.</param>
    public Task OpenAsync(SettingRow row, string? value = null)
    {
        _row = row;
        _form = new(row.Setting, value ?? row.Value)
        {
            ValidFrom = row.Setting.CanBeScheduled ? Clock.Today : null,
        };
        (_conflict, _conflicts, _problem, _operation) = (null, null, null, Guid.NewGuid());
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    /// <summary>What was wrong may be right now.</summary>
    private void Forget() => _problem = null;

    private Task SaveAsync()
    {
        if (_form!.IsPriceMissing)
        {
            _problem = SettingsEditorTexts.PriceNotUnderstood;
            return Task.CompletedTask;
        }

        if (_row!.Setting.CanBeScheduled && _form.ValidFrom is null)
        {
            _problem = SettingsEditorTexts.DayMissing;
            return Task.CompletedTask;
        }

        return StoreAsync(_form.Value);
    }

    /// <param name="value">Null for the operator's value.</param>
    private async Task StoreAsync(string? value)
    {
        if (_conflict?.WasJustShown == true)
        {
            return;
        }

        var row = _row!;
        var outcome = await Change.RunAsync(
            Actor,
            new(row.Setting.Key, value, value is null ? null : _form!.ValidFrom),
            row.Version,
            _operation,
            CancellationToken.None
        );
        _operation = Guid.NewGuid();
        if (outcome.Refusal?.Code == RefusalCode.ConcurrencyConflict)
        {
            await ShowConflictAsync();
            return;
        }

        _problem = outcome.ErrorText();
        if (_problem is null)
        {
            await _dialog!.CloseAsync();
            Snackbar.Add(outcome.Match(DoneText, _ => ""), Severity.Success);
        }
    }

    private async Task ShowConflictAsync()
    {
        var (row, form) = (_row!, _form!);
        var theirs = (await Query.RunAsync(Actor, CancellationToken.None)).Single(r =>
            r.Setting.Key == row.Setting.Key
        );
        _row = theirs;
        _problem = null;
        _conflict = new(Clock);
        _conflict.MarkShown();
        _conflicts = FieldConflict.WhereDifferent(
            new FieldConflict(
                SettingText.Name(theirs.Setting.Key),
                SettingText.Value(theirs.Setting, form.ValidValue ?? form.Value),
                SettingText.Value(theirs.Setting, theirs.Value),
                () =>
                {
                    form.Show(theirs.Value);
                    _conflicts = null;
                }
            )
        );
    }

    private string DoneText(SettingChange change) =>
        Formats.Text(
            SettingsEditorTexts.Done,
            SettingText.Name(change.Key),
            SettingText.Value(_row!.Setting, change.ToValue),
            change.ValidFrom == Clock.Today
                ? SettingsEditorTexts.From_Now
                : Formats.Text(SettingsEditorTexts.From_Day, Formats.Date(change.ValidFrom))
        );
}
