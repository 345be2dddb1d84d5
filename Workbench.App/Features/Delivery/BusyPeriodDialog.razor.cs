using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Shell;
using Workbench.App.Shell.Parts;
using Workbench.Domain;

namespace Workbench.App.Features.Delivery;

/// <summary>A new busy period, or one that changes.</summary>
public partial class BusyPeriodDialog
{
    private ModalDialog? _dialog;
    private BusyPeriodRow? _row;
    private BusyPeriodForm _form = new();
    private Guid _operation;
    private string? _problem;

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required AddBusyPeriod Add { get; init; }

    [Inject]
    public required ChangeBusyPeriod Change { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    /// <param name="row">The one that changes; null for a new one.</param>
    public async Task OpenAsync(BusyPeriodRow? row)
    {
        // What was typed for a new one is still there where the dialog was closed by mistake.
        if (row is not null || _row is not null)
        {
            _form = BusyPeriodForm.Of(row);
        }

        (_row, _operation, _problem) = (row, Guid.NewGuid(), null);
        StateHasChanged();
        await _dialog!.OpenAsync();
    }

    private async Task SaveAsync()
    {
        var (input, problem) = _form.Read();
        _problem = problem;
        if (input is null)
        {
            return;
        }

        _problem = _row is { } row
            ? (
                await Change.RunAsync(
                    Actor,
                    new(row.Period.Id, row.Version, _operation),
                    input,
                    CancellationToken.None
                )
            ).Problem()
            : (await Add.RunAsync(Actor, input, _operation, CancellationToken.None)).Problem();
        _operation = Guid.NewGuid();
        if (_problem is null)
        {
            _form = new();
            _row = null;
            await _dialog!.CloseAsync();
            Snackbar.Add(Formats.Text(Texts.Busy_Saved, input.Note.Trim()), Severity.Success);
        }
    }
}
