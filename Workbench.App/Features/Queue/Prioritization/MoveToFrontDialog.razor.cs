using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Live;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;

namespace Workbench.App.Features.Queue.Prioritization;

/// <summary>Asks why a ticket goes to the front of the queue, and moves it there. Keeps the reason when it is closed or refused.</summary>
public partial class MoveToFrontDialog
{
    private ModalDialog? _dialog;
    private int _number;
    private long? _version;
    private Guid _operation;
    private string _reason = "";
    private Refusal? _refusal;

    [Inject]
    public required MoveToFront Move { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    /// <param name="version">The version of the ticket that the person saw.</param>
    public Task OpenAsync(int number, long? version)
    {
        if (number != _number)
        {
            _reason = "";
        }

        (_number, _version, _refusal, _operation) = (number, version, null, Guid.NewGuid());
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private async Task MoveAsync()
    {
        _refusal = (
            await Move.RunAsync(
                await Person.GetAsync(),
                new(_number, _version, _operation),
                _reason,
                CancellationToken.None
            )
        ).Refusal;
        _operation = Guid.NewGuid();
        if (_refusal is null)
        {
            _reason = "";
            await _dialog!.CloseAsync();
            Snackbar.Add(Formats.Text(QueueTexts.Priority_Moved, _number), Severity.Success);
        }
    }
}
