using Workbench.App.Shell;
using Workbench.App.Shell.Parts;
using Workbench.Domain;

namespace Workbench.App.Features.Agreements.Account;

/// <summary>Why a number of hours is what it is: its rules in sentences, the entries it is made of, and the day.</summary>
[Rule("F9")]
public partial class WhyDialog
{
    private ModalDialog? _dialog;
    private WhyShown? _why;

    private string Title => Formats.Text(Texts.Hours_WhyTitle, _why?.Title);

    public Task OpenAsync(WhyShown why)
    {
        _why = why;
        StateHasChanged();
        return _dialog!.OpenAsync();
    }
}
