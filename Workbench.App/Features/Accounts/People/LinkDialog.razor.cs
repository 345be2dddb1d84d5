using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Workbench.App.Shell.Parts;

namespace Workbench.App.Features.Accounts.People;

/// <summary>Shows a one-time link, once: closed, it is gone.</summary>
public partial class LinkDialog
{
    private ModalDialog? _dialog;
    private string? _address;
    private string? _said;

    [Inject]
    public required IJSRuntime Js { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    public Task OpenAsync(OneTimeLink link)
    {
        (_address, _said) = (Navigation.ToAbsoluteUri(link.Address).ToString(), null);
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private async Task CopyAsync()
    {
        try
        {
            await Js.InvokeVoidAsync("navigator.clipboard.writeText", _address);
            _said = Texts.People_LinkCopied;
        }
        catch (JSException)
        {
            // Browsers lend the clipboard to https and to this machine only.
            _said = Texts.People_LinkCopyByHand;
        }
    }

    private void Forget() => _address = null;
}
