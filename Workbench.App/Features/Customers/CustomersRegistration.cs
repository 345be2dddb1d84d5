using Workbench.App.Features.Customers.Intake;
using Workbench.App.Shell.Palette;
using Workbench.App.Shell.Places;

namespace Workbench.App.Features.Customers;

/// <summary>Registers what is done to customers.</summary>
public static class CustomersRegistration
{
    public static IServiceCollection AddCustomers(this IServiceCollection services) =>
        services
            .AddSingleton<AddCustomer>()
            .AddSingleton<ChangeCustomer>()
            .AddSingleton<CustomersQuery>()
            .AddSingleton<CustomerQuery>()
            .AddSingleton<CustomerTicketsQuery>()
            .AddToSlot<AddCustomerForm>(Slot.NewTicketCustomer);

    /// <summary>What only stands on pages.</summary>
    public static IServiceCollection AddCustomerPages(this IServiceCollection services) =>
        services.AddScoped<IPaletteSource, CustomerPaletteSource>();
}
