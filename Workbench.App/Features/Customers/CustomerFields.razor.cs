using Microsoft.AspNetCore.Components;

namespace Workbench.App.Features.Customers;

/// <summary>The fields of a customer, new or known.</summary>
public partial class CustomerFields
{
    [Parameter, EditorRequired]
    public required CustomerForm Form { get; set; }

    /// <summary>Two such forms may stand on one page.</summary>
    [Parameter, EditorRequired]
    public required string Prefix { get; set; }

    private string Id(string field) => $"{Prefix}-{field}";
}
