using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;

namespace Workbench.App.Features.Agreements.Explanations;

/// <summary>Why a number of hours is what it is: its rules in sentences, the entries it is made of, and the day.</summary>
public partial class ExplanationDialog
{
    private ModalDialog? _dialog;
    private ExplanationView? _explanation;

    private string Title => Formats.Text(Texts.Hours_WhyTitle, _explanation?.Title);

    public Task OpenAsync(ExplanationView why)
    {
        _explanation = why;
        StateHasChanged();
        return _dialog!.OpenAsync();
    }
}
