using System.CommandLine;

namespace Workbench.App.CommandLine;

/// <summary>Creates the option that names a customer.</summary>
internal static class CustomerNumberOption
{
    public static Option<string> Create() =>
        new("--customer")
        {
            HelpName = "NO",
            Description = "The customer's number",
            Required = true,
        };

    public static string UnknownCustomerText(string number) =>
        $"No customer has the number {number}: check it on the customers page.";
}
