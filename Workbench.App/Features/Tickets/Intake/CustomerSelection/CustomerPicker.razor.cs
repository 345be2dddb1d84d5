using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Workbench.App.Live;
using Workbench.App.Shell.Formatting;

namespace Workbench.App.Features.Tickets.Intake.CustomerSelection;

/// <summary>
/// Finds a customer while the user types: arrow keys move, Enter selects, Esc closes. Runs one query at a time and always ends
/// with the latest text. Enter before the answer waits for it.
/// </summary>
public sealed partial class CustomerPicker : IDisposable
{
    private readonly CancellationTokenSource _disposal = new();
    private ElementReference _input;
    private bool _open;
    private bool _searching;
    private bool _chooseWhenFound;
    private int _active;

    [Parameter, EditorRequired]
    public required NewTicketForm Form { get; set; }

    /// <summary>Raised when another customer is chosen, or none.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    /// <summary>Raised when the customer does not exist and should be added.</summary>
    [Parameter]
    public EventCallback AddRequested { get; set; }

    [Inject]
    public required CustomerMatchQuery Customers { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    private bool IsOpen => _open && Form.CustomerText.Trim().Length > 0;

    public ValueTask FocusAsync() => _input.FocusAsync();

    public void Dispose()
    {
        _disposal.Cancel();
        _disposal.Dispose();
    }

    private static string IdOf(int at) => $"customer-option-{Formats.Invariant(at)}";

    private async Task OnTypedAsync(string? typed)
    {
        Form.CustomerText = typed ?? "";
        _chooseWhenFound = false;
        if (!_searching)
        {
            await SearchAsync();
        }
    }

    private async Task SearchAsync()
    {
        _searching = true;
        try
        {
            string requested;
            do
            {
                requested = Form.CustomerText;
                Form.Matches =
                    requested.Trim().Length == 0
                        ? []
                        : await Customers.RunAsync(
                            await Person.GetAsync(),
                            requested,
                            _disposal.Token
                        );
            } while (!string.Equals(requested, Form.CustomerText, StringComparison.Ordinal));
        }
        catch (OperationCanceledException) when (_disposal.IsCancellationRequested)
        {
            return;
        }
        finally
        {
            _searching = false;
        }

        (_open, _active) = (true, 0);
        if (_chooseWhenFound && Form.Matches.Count > 0)
        {
            await ChooseAsync(0);
        }
        else
        {
            await Changed.InvokeAsync();
        }
    }

    private Task OnKeyDownAsync(KeyboardEventArgs e)
    {
        switch (e.Key)
        {
            case "ArrowDown" when IsOpen:
                _active = (_active + 1) % (Form.Matches.Count + 1);
                break;
            case "ArrowUp" when IsOpen:
                _active = (_active + Form.Matches.Count) % (Form.Matches.Count + 1);
                break;
            case "ArrowDown" or "ArrowUp":
                _open = true;
                break;
            case "Enter" when _searching:
                _chooseWhenFound = true;
                break;
            case "Enter" when IsOpen && !e.CtrlKey && !e.MetaKey:
                return ChooseAsync(_active);
            case "Escape":
                _open = false;
                break;
        }

        return Task.CompletedTask;
    }

    private Task ChooseAsync(int at)
    {
        (_open, _chooseWhenFound) = (false, false);
        if (at >= Form.Matches.Count)
        {
            return AddRequested.InvokeAsync();
        }

        Form.Choose(Form.Matches[at]);
        return Changed.InvokeAsync();
    }
}
