using Workbench.App.Shell.Components;

namespace Workbench.App.Features.Agreements.CustomerAccount;

/// <summary>Asks for confirmation before hours or money move: shows what will happen and runs it.</summary>
public partial class ConfirmActionDialog
{
    private ModalDialog? _dialog;
    private string _title = "";
    private string _button = "";
    private IReadOnlyList<string> _text = [];
    private Func<Guid, Task<string?>>? _run;
    private Guid _operation;
    private string? _problem;

    /// <param name="run">Runs the action once per operation id and returns the error text, or null if it succeeded. Null if
    /// there is nothing to do.</param>
    public Task OpenAsync(
        string title,
        IReadOnlyList<string> text,
        string button,
        Func<Guid, Task<string?>>? run
    )
    {
        (_title, _text, _button, _run, _problem) = (title, text, button, run, null);
        _operation = Guid.NewGuid();
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private async Task RunAsync()
    {
        _problem = await _run!(_operation);
        if (_problem is null)
        {
            await _dialog!.CloseAsync();
        }
        else
        {
            _operation = Guid.NewGuid();
        }
    }
}
