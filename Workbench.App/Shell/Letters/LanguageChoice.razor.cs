using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.Letters;

/// <summary>Chooses the language of what a customer gets.</summary>
public partial class LanguageChoice
{
    /// <summary>The language that is shown.</summary>
    [Parameter, EditorRequired]
    public required string Language { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<string> Chosen { get; set; }
}
