using Microsoft.AspNetCore.Components;

namespace Workbench.App.Features.Customers;

/// <summary>Shows the fields of a new or existing customer.</summary>
public partial class CustomerFields
{
    [Parameter, EditorRequired]
    public required CustomerForm Form { get; set; }

    /// <summary>The prefix of the field ids: a page can contain two of these forms.</summary>
    [Parameter, EditorRequired]
    public required string Prefix { get; set; }

    private string Id(string field) => $"{Prefix}-{field}";
}
