namespace Workbench.App.Features.Customers;

/// <summary>Registers what is done to customers.</summary>
public static class CustomersRegistration
{
    public static IServiceCollection AddCustomers(this IServiceCollection services) =>
        services.AddSingleton<AddCustomer>();
}
