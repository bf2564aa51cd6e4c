using System.Runtime.InteropServices;
using System.Text;
using Chancery.App;

using CancellationTokenSource stop = new();
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => { signal.Cancel = true; stop.Cancel(); });
using Stream input = Console.OpenStandardInput();
using Stream output = OutputStream.OfConsole();
using StreamWriter errors = new(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };

return await Cli.RunAsync(args, new CliStreams(input, output, errors, Screen.OfConsole()), stop.Token);
