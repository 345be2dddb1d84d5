using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Components;

namespace Workbench.App.Features.Accounts.Passwords;

/// <summary>Shows a one-time link. Once the dialog is closed, the link can't be shown again.</summary>
public partial class OneTimeLinkDialog
{
    private ModalDialog? _dialog;
    private string? _url;

    [Inject]
    public required NavigationManager Navigation { get; set; }

    public Task OpenAsync(OneTimeLink link)
    {
        _url = Navigation.ToAbsoluteUri(link.Url).ToString();
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private void ClearLink() => _url = null;
}
