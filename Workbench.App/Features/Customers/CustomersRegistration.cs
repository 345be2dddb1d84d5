using Workbench.App.Shell.Palette;

namespace Workbench.App.Features.Customers;

/// <summary>Registers what is done to customers.</summary>
public static class CustomersRegistration
{
    public static IServiceCollection AddCustomers(this IServiceCollection services) =>
        services.AddSingleton<AddCustomer>().AddSingleton<CustomersQuery>();

    /// <summary>What only stands on pages.</summary>
    public static IServiceCollection AddCustomerPages(this IServiceCollection services) =>
        services.AddScoped<IPaletteSource, CustomerPaletteSource>();
}
