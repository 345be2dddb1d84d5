namespace Workbench.App.Features.Customers;

/// <summary>Where a customer's page is, relative to the base.</summary>
public static class CustomerLinks
{
    public const string List = "customers";

    /// <summary>Numbers are whatever operators gave them: what means something in an address is escaped.</summary>
    public static string ToCustomer(string number) => $"{List}/{Uri.EscapeDataString(number)}";
}
