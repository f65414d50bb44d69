import { createRoot } from 'react-dom/client';
import { readPageAddress } from './page-address';
import { WorkbenchApp } from './workbench-app';

const element = document.getElementById('workbench');
if (!element) throw new Error('the page has no element for the workbench');
createRoot(element).render(<WorkbenchApp address={readPageAddress(location.search)} />);
