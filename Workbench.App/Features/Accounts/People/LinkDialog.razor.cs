using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Parts;

namespace Workbench.App.Features.Accounts.People;

/// <summary>Shows a one-time link, once: closed, it is gone.</summary>
public partial class LinkDialog
{
    private ModalDialog? _dialog;
    private string? _address;

    [Inject]
    public required NavigationManager Navigation { get; set; }

    public Task OpenAsync(OneTimeLink link)
    {
        _address = Navigation.ToAbsoluteUri(link.Address).ToString();
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private void Forget() => _address = null;
}
