using Workbench.App.Hosting;

await WebApp.ServeAsync(args, _ => Task.CompletedTask);
