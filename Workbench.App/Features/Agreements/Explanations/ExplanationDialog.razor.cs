using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;

namespace Workbench.App.Features.Agreements.Explanations;

/// <summary>Explains a number of hours: its rules in sentences, the entries it consists of, and the day.</summary>
public partial class ExplanationDialog
{
    private ModalDialog? _dialog;
    private ExplanationView? _explanation;

    private string Title => Formats.Text(AgreementsTexts.WhyTitle, _explanation?.Title);

    public Task OpenAsync(ExplanationView explanation)
    {
        _explanation = explanation;
        StateHasChanged();
        return _dialog!.OpenAsync();
    }
}
