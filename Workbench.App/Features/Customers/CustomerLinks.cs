namespace Workbench.App.Features.Customers;

/// <summary>Builds the links to customers' pages, relative to the base address.</summary>
public static class CustomerLinks
{
    public const string List = "customers";

    /// <summary>Returns the link to a customer. Customer numbers are free text, so special characters are escaped.</summary>
    public static string ToCustomer(string number) => $"{List}/{Uri.EscapeDataString(number)}";
}
