using System.Globalization;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Language;

namespace Workbench.App.Features.Funding.Letters;

/// <summary>Shows the letter about the missing hours in the customer's language, to edit and copy.</summary>
public partial class FundingLetterDialog
{
    private ModalDialog? _dialog;
    private FundingView? _view;
    private string _language = Languages.Swedish;
    private string _subject = "";
    private string _text = "";

    public Task OpenAsync(FundingView view)
    {
        _view = view;
        CreateLetter(_language);
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private void CreateLetter(string language)
    {
        _language = language;
        (_subject, _text) = FundingLetter.Create(_view!, CultureInfo.GetCultureInfo(language));
    }
}
