using Microsoft.JSInterop;

namespace Workbench.App.Shell.Interop;

/// <summary>Disposes script modules. The connection may be lost before the component is disposed.</summary>
public static class JsModuleExtensions
{
    public static async ValueTask InvokeAndDisposeAsync(
        this IJSObjectReference? module,
        string function,
        params object?[] arguments
    )
    {
        if (module is null)
        {
            return;
        }

        try
        {
            await module.InvokeVoidAsync(function, arguments);
            await module.DisposeAsync();
        }
        catch (Exception exception)
            when (exception
                    is JSDisconnectedException
                        or ObjectDisposedException
                        or OperationCanceledException
            )
        {
            // The browser has already disposed the module.
        }
    }
}
